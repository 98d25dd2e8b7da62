/// From whom, or to whom, a message goes: an address, with a name where there is one.
public struct Mailbox: Hashable, Sendable {
  public let name: String
  public let address: String

  /// Reads `name@example.org` or `出海平台 <name@example.org>`.
  /// - Throws: `MailError`; a line break in it is among the reasons.
  public init(_ text: String) throws(MailError) {
    let trimmed = text.trimmingSpaces
    guard let opening = trimmed.lastIndex(of: "<") else {
      try self.init(name: "", address: trimmed)
      return
    }
    guard trimmed.last == ">" else { throw .notAMailbox(text) }
    var name = String(trimmed[..<opening]).trimmingSpaces
    if name.count >= 2, name.first == "\"", name.last == "\"" {
      name = String(name.dropFirst().dropLast())
    }
    try self.init(
      name: name, address: String(trimmed[trimmed.index(after: opening)...].dropLast()))
  }

  /// A name, which may be empty, and an address.
  /// - Throws: `MailError`.
  public init(name: String, address: String) throws(MailError) {
    guard name.unicodeScalars.allSatisfy(HeaderText.isPrintable) else {
      throw .unprintable(header: "name")
    }
    guard Self.isAddress(address) else { throw .notAMailbox(address) }
    self.name = name
    self.address = address
  }

  /// The part behind the `@`.
  var domain: String { String(address.drop { $0 != "@" }.dropFirst()) }

  /// ASCII only, one `@`, nothing that means something to a server or in a header.
  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value < 0x7F && !"<>()[],;:\\\"".unicodeScalars.contains($0)
    }
    return isPlain && text.utf8.count <= 254 && parts.count == 2 && !parts[0].isEmpty
      && parts[0].utf8.count <= 64 && !parts[1].isEmpty
      && parts[1].split(separator: ".", omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let start = drop { $0 == " " }
    guard let end = start.lastIndex(where: { $0 != " " }) else { return "" }
    return String(start[...end])
  }
}
