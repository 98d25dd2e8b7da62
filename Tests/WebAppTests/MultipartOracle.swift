@testable import WebApp

/// Reads a multipart body that is all there, the simplest way: split at the delimiters.
///
/// It shares nothing with the reader but the type of a part, and knows only the forms that
/// `RandomForm` writes.
enum MultipartOracle {
  /// The names and contents of the parts; `nil` when the form is not closed properly.
  static func read(_ body: [UInt8], boundary: String) -> [[UInt8]]? {
    let delimiter = Array("\r\n--\(boundary)".utf8)
    var rest = Array("\r\n".utf8) + body
    var contents: [[UInt8]] = []
    guard let first = position(of: delimiter, in: rest) else { return nil }
    rest = Array(rest[(first + delimiter.count)...])
    while true {
      if rest.starts(with: Array("--".utf8)) { return contents }
      let padding = rest.prefix { $0 == 32 || $0 == 9 }.count
      rest = Array(rest[padding...])
      guard rest.starts(with: [13, 10]) else { return nil }
      guard let end = position(of: [13, 10, 13, 10], in: rest) else { return nil }
      rest = Array(rest[(end + 2)...])
      guard let next = position(of: delimiter, in: rest) else { return nil }
      contents.append(Array(rest[..<next].dropFirst(2)))
      rest = Array(rest[(next + delimiter.count)...])
    }
  }

  private static func position(of needle: [UInt8], in hay: [UInt8]) -> Int? {
    guard hay.count >= needle.count else { return nil }
    return (0...(hay.count - needle.count)).first { start in
      hay[start..<(start + needle.count)].elementsEqual(needle)
    }
  }
}
