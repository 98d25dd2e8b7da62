extension Mutation {
  /// An element found in the text of a message, by its places.
  struct Element {
    let whole: Range<Int>
    /// Where the start tag's closing bracket stands.
    let tagEnd: Int
    let content: Range<Int>
  }

  /// The elements of a well-formed text, found by their tags alone.
  static func elements(in bytes: [UInt8]) -> [Element] {
    var found: [Element] = []
    var open: [(start: Int, tagEnd: Int)] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else {
        index += 1
        continue
      }
      guard let close = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else { break }
      switch bytes[index + 1] {
      case UInt8(ascii: "/"):
        if let start = open.popLast() {
          found.append(
            Element(
              whole: start.start..<close + 1, tagEnd: start.tagEnd,
              content: start.tagEnd + 1..<index))
        }
      case UInt8(ascii: "!"), UInt8(ascii: "?"): break
      default: if bytes[close - 1] != UInt8(ascii: "/") { open.append((index, close)) }
      }
      index = close + 1
    }
    return found.filter { !$0.content.isEmpty || $0.whole.count > 0 }
  }

  func remove(_ range: Range<Int>, from bytes: [UInt8]) -> [UInt8] {
    replace(range, with: [], in: bytes)
  }

  func insert(_ text: [UInt8], at place: Int, in bytes: [UInt8]) -> [UInt8] {
    replace(place..<place, with: text, in: bytes)
  }

  func replace(_ range: Range<Int>, with text: [UInt8], in bytes: [UInt8]) -> [UInt8] {
    Array(bytes[..<range.lowerBound]) + text + Array(bytes[range.upperBound...])
  }
}
