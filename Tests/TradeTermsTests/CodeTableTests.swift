import Testing
import TradeTerms

@Suite struct CodeTableTests {
  private static let head = "# title: t\n# source: s\n# date: 2022-05\n# complete: no\n"

  private func table(_ text: String) throws -> CodeTable {
    try CodeTable(file: "units.csv", bytes: Array(text.utf8))
  }

  @Test func `a table says what it is and finds its codes`() throws {
    let table = try table(Self.head + "code,zh,en,iso\n142,人民币,Chinese yuan,CNY\n502,美元,,\n")
    #expect(table.title == "t" && table.source == "s" && table.date == "2022-05")
    #expect(!table.isComplete)
    #expect(table["142"]?.name == Wording("人民币", "Chinese yuan"))
    #expect(table["142"]?["iso"] == "CNY")
    #expect(table["502"]?["iso"] == nil)
    #expect(table["502"]?.name.english == "美元")
    #expect(table["999"] == nil)
    #expect(Bytes.read("502", table.contains))
    for text in ["", "50", "0502", "5O2", "1234567890123456"] {
      #expect(!Bytes.read(text, table.contains))
    }
  }

  @Test func `commas that a spreadsheet program adds to the head do no harm`() throws {
    let table = try table("# title: t,,\n# source: s\n# date: d,,\n# complete: yes,,\ncode,zh,en\n")
    #expect(table.isComplete && table.title == "t" && table.entries.isEmpty)
  }

  @Test func `a large table finds every code and no other`() throws {
    let codes = (0..<5000).map { String(1_000_000 + $0 * 37) }
    let table = try table(
      Self.head + "code,zh,en\n" + codes.map { "\($0),名,n\n" }.joined())
    #expect(codes.allSatisfy { Bytes.read($0, table.contains) })
    #expect(!Bytes.read("1000001", table.contains))
  }

  @Test(arguments: [
    ("code,zh,en\n", CodeTableError.missingFact(file: "units.csv", "title")),
    (
      "# title: t\n# source: s\n# date: d\n# complete: maybe\ncode,zh,en\n",
      .missingFact(file: "units.csv", "complete")
    ),
    (head + "code,zh\n", .missingColumn(file: "units.csv", "en")),
    (head + "code,zh,en\n1,a,b\n1,c,d\n", .repeatedCode(file: "units.csv", line: 7, "1")),
    (head + "code,zh,en\n,a,b\n", .badCode(file: "units.csv", line: 6, "")),
    (
      head + "code,zh,en\n1,\"a",
      .unreadable(file: "units.csv", .openQuote(line: 6, column: 2))
    ),
  ])
  func `a faulty table is refused with file and line`(_ text: String, _ error: CodeTableError) {
    #expect(throws: error) { try table(text) }
    #expect(error.place.hasPrefix("units.csv"))
    #expect(!error.what.chinese.isEmpty && !error.remedy.chinese.isEmpty)
  }
}
