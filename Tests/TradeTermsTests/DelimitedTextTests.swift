import Testing
import TradeTerms

@Suite struct DelimitedTextTests {
  private func read(_ text: String) throws -> DelimitedText {
    try DelimitedText(bytes: Array(text.utf8))
  }

  @Test func `rows carry their line numbers and are read by column`() throws {
    let sheet = try read("name,note\r\n\"甲,\"\"乙\"\"\",\"one\r\ntwo\"\r\n\r\n丙,\r\n,\r\n")
    #expect(sheet.header == ["name", "note"])
    #expect(sheet.rows.map(\.line) == [2, 5])
    #expect(sheet.rows[0]["name"] == "甲,\"乙\"")
    #expect(sheet.rows[0]["note"] == "one\r\ntwo")
    #expect(sheet.rows[1]["note"] == "")
    #expect(sheet.rows[1]["other"] == nil)
  }

  @Test func `a byte order mark and a missing last line end do no harm`() throws {
    let sheet = try DelimitedText(bytes: [0xEF, 0xBB, 0xBF] + Array("a\r1\r2".utf8))
    #expect(sheet.header == ["a"])
    #expect(sheet.rows.map(\.cells) == [["1"], ["2"]])
    #expect(sheet.encoding == .utf8)
  }

  @Test func `bytes of GB18030 are recognised and converted`() throws {
    // 名称,城市 / 广州 in two bytes each, then 𠮷 in four.
    let bytes: [UInt8] =
      [0xC3, 0xFB, 0xB3, 0xC6, 0x2C, 0xB3, 0xC7, 0xCA, 0xD0, 0x0A]
      + [0xB9, 0xE3, 0xD6, 0xDD, 0x2C, 0x95, 0x34, 0xB4, 0x33, 0x0A]
    let sheet = try DelimitedText(bytes: bytes)
    #expect(sheet.encoding == .gb18030)
    #expect(sheet.header == ["名称", "城市"])
    #expect(sheet.rows[0].cells[0] == "广州")
    #expect(sheet.rows[0].cells[1].unicodeScalars.count == 1)
  }

  @Test(
    arguments: [
      (Array("a,b\n1,".utf8) + [0xFF, 0xFF], 2), ([0x61, 0x0A, 0x31, 0x0A, 0x81], 3),
      ([0xFF, 0xFE, 0x61, 0x00], 1),
    ] as [([UInt8], Int)])
  func `bytes of no known encoding are refused with their line`(_ bytes: [UInt8], _ line: Int) {
    #expect(throws: DelimitedTextError.notText(line: line)) { try DelimitedText(bytes: bytes) }
  }

  @Test(arguments: [
    ("a,b\n1,\"2", DelimitedTextError.openQuote(line: 2, column: 2)),
    ("a,b\n1,\"2\n3\n", .openQuote(line: 2, column: 2)),
    ("a,b\n1,2\"3", .strayQuote(line: 2, column: 2)),
    ("a,b\n\"x\ny\"z,2", .textAfterQuote(line: 3, column: 1)),
    ("a,b\n1", .wrongCellCount(line: 2, found: 1, expected: 2)),
    ("a,b\n1,2,3", .wrongCellCount(line: 2, found: 3, expected: 2)),
    ("a,a\n", .repeatedColumn(line: 1, column: 2, name: "a")), ("", .empty), ("\r\n\n", .empty),
  ])
  func `a broken file is refused with line and column`(_ text: String, _ error: DelimitedTextError)
  {
    #expect(throws: error) { try read(text) }
    #expect(!error.what.chinese.isEmpty && !error.remedy.english.isEmpty && !error.place.isEmpty)
  }

  @Test func `a missing column is named beside those that are there`() throws {
    let sheet = try read("名称,城市\n")
    try sheet.require(["城市"])
    let error = #expect(throws: DelimitedTextError.self) { try sheet.require(["uscc"]) }
    #expect(error?.what.chinese == "缺少“uscc”列，现有：名称、城市")
  }

  @Test func `comments stand before the header only`() throws {
    let bytes = Array("# source: x\n#y\na\n#1\n".utf8)
    let sheet = try DelimitedText(bytes: bytes, commentMark: "#")
    #expect(sheet.comments == [" source: x", "y"])
    #expect(sheet.rows.map(\.cells) == [["#1"]])
    #expect(sheet.rows[0].line == 4)
  }

  @Test func `another delimiter is read as well`() throws {
    let sheet = try DelimitedText(bytes: Array("a\tb\n1,5\t2\n".utf8), delimiter: "\t")
    #expect(sheet.rows[0].cells == ["1,5", "2"])
  }
}
