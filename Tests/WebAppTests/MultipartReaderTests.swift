import Testing

@testable import WebApp

@Suite struct MultipartReaderTests {
  private static func form(_ header: String, _ content: String = "x") -> [UInt8] {
    Array("--b\r\n\(header)\r\n\r\n\(content)\r\n--b--\r\n".utf8)
  }

  private static func parts(
    _ body: [UInt8], limits: MultipartLimits = MultipartLimits()
  ) throws -> [MultipartPart] {
    var reader = MultipartReader(boundary: "b", limits: limits)
    let parts = try reader.push(body)
    try reader.finish()
    return parts
  }

  private static let field = "Content-Disposition: form-data; name=\"f\""

  @Test func `a part is found although every chunk is one byte`() throws {
    var reader = MultipartReader(boundary: "b")
    var parts: [MultipartPart] = []
    for byte in Self.form("\(Self.field); filename=\"a.xml\"", "\r\n--x\r\n") {
      parts += try reader.push([byte])
    }
    try reader.finish()
    #expect(parts.map(\.text) == ["\r\n--x\r\n"])
    #expect(parts.first?.filename == "a.xml")
  }

  @Test func `an empty form has no parts`() throws {
    #expect(try Self.parts(Array("--b--".utf8)).isEmpty)
  }

  @Test(arguments: [
    ("filename=\"../../etc/passwd\"", "passwd"), ("filename=\"C:\\\\tmp\\\\清单.xml\"", "清单.xml"),
    ("filename=\"..\"", ""), ("filename=\"a%22b.xml\"", "a\"b.xml"),
    ("filename=plain.xml", "plain.xml"), ("filename*=UTF-8''%E6%B8%85.xml", "清.xml"),
    ("filename=\"a.xml\"; filename*=UTF-8''..%2Fevil.xml", "a.xml"),
    ("filename*=UTF-8''..%2Fevil.xml", "evil.xml"),
    ("filename=\"a\\\"; name=\\\"b.xml\"", "a\"; name=\"b.xml"),
  ])
  func `a file name is never a path`(_ parameter: String, _ name: String) throws {
    let parts = try Self.parts(Self.form("\(Self.field); \(parameter)"))
    #expect(parts.first?.filename == name)
    #expect(parts.first?.name == "f")
  }

  @Test func `a plain field has no file name`() throws {
    #expect(try Self.parts(Self.form(Self.field)).first?.filename == nil)
  }

  @Test(arguments: [
    ("--b\r\n\(field)\r\n\r\nx\r\n--b", MultipartError.truncated(part: 1)),
    ("--b\r\n\(field)\r\n\r\nx", .truncated(part: 1)), ("", .truncated(part: 0)),
    ("--b\r\n\(field)\r\n\r\nx\r\n--bogus", .brokenDelimiter(part: 1)),
    ("--b\r\nno colon\r\n\r\nx\r\n--b--", .brokenHeader(part: 1)),
    ("--b\r\n\r\n\r\nx\r\n--b--", .unnamedPart(part: 1)),
    ("--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--", .unnamedPart(part: 1)),
    ("--b\r\nContent-Disposition: attachment; name=f\r\n\r\n\r\n--b--", .brokenHeader(part: 1)),
    ("--b\r\nContent-Disposition: form-data; name=\"f\r\n\r\n\r\n--b--", .brokenHeader(part: 1)),
  ])
  func `a broken form is refused with the number of the part`(
    _ body: String, _ error: MultipartError
  ) {
    #expect(throws: error) { try Self.parts(Array(body.utf8)) }
  }

  @Test func `each limit refuses what passes it and takes what just keeps it`() throws {
    let body = Self.form(Self.field, "12345")
    var limits = MultipartLimits()
    limits.partBytes = 5
    limits.bodyBytes = body.count
    limits.parts = 1
    limits.headerBytes = Self.field.utf8.count + 2
    #expect(try Self.parts(body, limits: limits).map(\.text) == ["12345"])

    var less = limits
    less.partBytes = 4
    #expect(throws: MultipartError.partTooLarge(part: 1, most: 4)) {
      try Self.parts(body, limits: less)
    }
    less = limits
    less.bodyBytes -= 1
    #expect(throws: MultipartError.bodyTooLarge(most: body.count - 1)) {
      try Self.parts(body, limits: less)
    }
    less = limits
    less.parts = 0
    #expect(throws: MultipartError.tooManyParts(most: 0)) { try Self.parts(body, limits: less) }
    less = limits
    less.headerBytes -= 1
    #expect(throws: MultipartError.headerTooLarge(part: 1, most: less.headerBytes)) {
      try Self.parts(body, limits: less)
    }
  }

  @Test func `a header without end is refused before it fills the memory`() throws {
    var reader = MultipartReader(boundary: "b")
    _ = try reader.push(Array("--b\r\n".utf8))
    let chunk = [UInt8](repeating: 65, count: 4096)
    let error = #expect(throws: MultipartError.self) {
      for _ in 0..<100 { _ = try reader.push(chunk) }
    }
    #expect(error == .headerTooLarge(part: 1, most: 8192))
  }
}
