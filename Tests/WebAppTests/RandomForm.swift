/// A multipart body made at random, with contents that look like delimiters as often as not.
struct RandomForm {
  let boundary: String
  let body: [UInt8]

  init(_ generator: inout SeededGenerator) {
    boundary =
      ["b", "----WebKitFormBoundary7MA4YWxk", "a'()+_,-./:=?"].randomElement(
        using: &generator) ?? "b"
    var text = Bool.random(using: &generator) ? "preamble\r\n" : ""
    var bytes = Array(text.utf8)
    for index in 0..<Int.random(in: 0...4, using: &generator) {
      text = "--\(boundary)\(["", " ", "\t "].randomElement(using: &generator) ?? "")\r\n"
      text += "Content-Disposition: form-data; name=\"f\(index)\"; filename=\"\(index).xml\"\r\n"
      if Bool.random(using: &generator) { text += "Content-Type: text/xml\r\n" }
      bytes += Array((text + "\r\n").utf8)
      bytes += Self.content(boundary, &generator) + [13, 10]
    }
    bytes += Array("--\(boundary)--".utf8)
    if Bool.random(using: &generator) { bytes += Array("\r\nepilogue".utf8) }
    if Int.random(in: 0..<4, using: &generator) == 0 { Self.damage(&bytes, &generator) }
    body = bytes
  }

  private static func content(_ boundary: String, _ generator: inout SeededGenerator) -> [UInt8] {
    let near = Array("\r\n--\(boundary)".utf8)
    var content: [UInt8] = []
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: content += near.prefix(Int.random(in: 0..<near.count, using: &generator))
      case 1: content += [13, 10, 45]
      default:
        content += (0..<Int.random(in: 0...9, using: &generator)).map { _ in
          UInt8.random(in: 0...255, using: &generator)
        }
      }
    }
    // A content that ends in a whole delimiter by chance would be another form.
    return content
  }

  private static func damage(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    guard let index = bytes.indices.randomElement(using: &generator) else { return }
    if Bool.random(using: &generator) {
      bytes.removeSubrange(index...)
    } else {
      bytes.remove(at: index)
    }
  }
}
