/// The pairs of a query or of an `application/x-www-form-urlencoded` body.
struct FormValues: Sendable {
  private var pairs: [(name: String, value: String)] = []

  init(_ text: some StringProtocol) {
    for pair in text.utf8.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count == 2 ? Self.decode(parts[1]) : ""
      pairs.append((Self.decode(parts[0]), value))
    }
  }

  /// The first value of a name without surrounding white space; empty when there is none.
  subscript(_ name: String) -> String {
    guard let value = pairs.first(where: { $0.name == name })?.value else { return "" }
    return Self.trimmed(value)
  }

  /// The first value of a name with all white space; empty when there is none.
  func raw(_ name: String) -> String { pairs.first { $0.name == name }?.value ?? "" }

  /// All pairs in their order, without white space around the values.
  var all: [(name: String, value: String)] {
    pairs.map { ($0.name, Self.trimmed($0.value)) }
  }

  /// The first value as it came, and `nil` when there is none or it is empty.
  func optional(_ name: String) -> String? {
    let value = self[name]
    return value.isEmpty ? nil : value
  }

  /// A query text of the pairs that have a value, without some names and with one added.
  func text(without removed: Set<String>, adding added: (String, String)? = nil) -> String {
    var kept = pairs.filter { !removed.contains($0.name) && !$0.value.isEmpty }
    if let added { kept.append((added.0, added.1)) }
    return kept.map { Self.encode($0.name) + "=" + Self.encode($0.value) }.joined(separator: "&")
  }

  /// Percent-encodes everything but the unreserved characters of RFC 3986.
  static func encode(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isUnreserved(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Undoes percent-encoding; a `+` is a space, a stray `%` stays what it is, and U+0000, which no
  /// form field sends and no database keeps, is left out.
  static func decode(_ encoded: some Collection<UInt8>, plusIsSpace: Bool = true) -> String {
    var bytes: [UInt8] = []
    var rest = encoded[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let high = hexValue(rest.first),
        let low = hexValue(rest.dropFirst().first)
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    if bytes.contains(0) { bytes.removeAll { $0 == 0 } }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func hexValue(_ byte: UInt8?) -> UInt8? {
    switch byte {
    case .some(UInt8(ascii: "0")...UInt8(ascii: "9")): byte.map { $0 - UInt8(ascii: "0") }
    case .some(UInt8(ascii: "a")...UInt8(ascii: "f")): byte.map { $0 - UInt8(ascii: "a") + 10 }
    case .some(UInt8(ascii: "A")...UInt8(ascii: "F")): byte.map { $0 - UInt8(ascii: "A") + 10 }
    default: nil
    }
  }

  private static let hexDigits = Array("0123456789ABCDEF".utf8)
}
