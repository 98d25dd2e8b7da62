import Testing
import TradeTerms

@Suite struct DelimitedWriterTests {
  @Test(arguments: [
    "=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\r=1", "=", "-", "＝1", "-1.2.3",
    "+1,2;3",
  ])
  func `a cell that a program could run gets an apostrophe`(_ cell: String) {
    #expect(DelimitedWriter.safe(cell) == "'" + cell)
  }

  @Test(arguments: ["-1234.56", "+5", "-1,234.56", "1=1", "广州", "", "a@b", "0"])
  func `numbers and plain words stay as they are`(_ cell: String) {
    #expect(DelimitedWriter.safe(cell) == cell)
  }

  @Test func `what is written is read again`() throws {
    let row = ["甲,乙", "say \"hi\"", "one\ntwo", "", "-5.00"]
    var writer = DelimitedWriter()
    writer.append(["a", "b", "c", "d", "e"])
    writer.append(row)
    let sheet = try DelimitedText(bytes: writer.bytes)
    #expect(writer.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(sheet.rows.map(\.cells) == [row])
  }
}
