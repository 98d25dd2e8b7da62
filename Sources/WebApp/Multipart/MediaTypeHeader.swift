/// A media type with its parameters, as `Content-Type` gives it.
struct MediaTypeHeader {
  /// The type in lower case, such as `multipart/form-data`.
  let type: String
  private let parameters: [String: String]

  init(_ text: String) {
    let pieces = text.split(separator: ";")
    type = pieces.first.map(Self.trimmed)?.lowercased() ?? ""
    var parameters: [String: String] = [:]
    for piece in pieces.dropFirst() {
      let pair = piece.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else { continue }
      var value = Self.trimmed(pair[1])
      if value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") {
        value = String(value.dropFirst().dropLast())
      }
      parameters[Self.trimmed(pair[0]).lowercased()] = value
    }
    self.parameters = parameters
  }

  /// The boundary of a multipart body; RFC 2046 allows 1 to 70 characters.
  var boundary: String? {
    guard let boundary = parameters["boundary"], (1...70).contains(boundary.utf8.count) else {
      return nil
    }
    return boundary
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop { $0 == " " || $0 == "\t" }
    guard let end = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
    return String(start[...end])
  }
}
