import Foundation
import Programme
import Testing
import TradeTerms

/// The workbook as Excel reads it: the parts of its archive.
@Suite("Report workbook") struct ReportWorkbookTests {
  private static let address = "https://chuhai.example.org"

  /// The parts of a workbook, by their names.
  private static func parts(
    _ report: YearlyReport = YearlyReportTests.report, chinese: Bool = true
  ) throws -> [String: String] {
    let path = FileManager.default.temporaryDirectory.appending(
      path: "report-\(UUID().uuidString).xlsx"
    ).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try ReportWorkbook(report, chinese: chinese, address: address).write(to: path)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      """
      import json, sys, zipfile
      with zipfile.ZipFile(sys.argv[1]) as book:
        json.dump({name: book.read(name).decode() for name in book.namelist()}, sys.stdout)
      """, path,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return try JSONDecoder().decode([String: String].self, from: bytes)
  }

  /// The texts of a workbook in the order of their numbers.
  private static func texts(_ parts: [String: String]) -> [String] {
    (parts["xl/sharedStrings.xml"] ?? "").matches(of: #/<t[^>]*>([^<]*)<\/t>/#).map {
      String($0.1)
    }
  }

  private static func formulas(_ sheet: String) -> [String] {
    sheet.matches(of: #/<f>([^<]*)<\/f><v>([^<]*)<\/v>/#).map { "\($0.1) = \($0.2)" }
  }

  @Test func `totals are sums of the cells above them, differences of the cells beside`() throws {
    let parts = try Self.parts()
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    let formulas = Self.formulas(sheet)
    #expect(formulas.contains("SUM(D5:D12) = 48.25"))
    #expect(formulas.contains("SUM(E5:E12) = 41.5"))
    #expect(formulas.contains("SUM(G5:G12) = 16"))
    #expect(formulas.contains("D6-E6 = 1.25"))
    // Three differences and three sums, and nothing else.
    #expect(formulas.count == 6)
    // The values of the column are those that the sum is over.
    let column = sheet.matches(of: #/<c r="D(?:[5-9]|1[0-2])"[^>]*><v>([^<]*)<\/v>/#)
    #expect(column.compactMap { Double(String($0.1)) }.reduce(0, +) == 48.25)
  }

  @Test func `what people wrote is text, whatever it begins with`() throws {
    let parts = try Self.parts()
    let texts = Self.texts(parts)
    for text in ["=2026", "=1+1", "+2", "@all", "=江门.pdf"] {
      #expect(texts.contains(text), "\(text)")
    }
    let others = parts.filter { name, _ in
      name.hasPrefix("xl/worksheets/sheet") && name != "xl/worksheets/sheet1.xml"
    }
    #expect(others.count == 4)
    #expect(!others.values.contains { $0.contains("<f>") })
  }

  @Test func `each unit, record and file leads to its page`() throws {
    let parts = try Self.parts()
    let links = parts.filter { $0.key.hasSuffix(".rels") }.values.joined()
    for unit in YearlyReportTests.report.units {
      let target = "\(Self.address)\(unit.link)"
      #expect(links.contains(target) || links.contains(Self.escaped(target)), "\(target)")
    }
    #expect(links.contains("\(Self.address)/cases/9/files/3"))
    for unit in ["广州", "深圳", "汕头", "中山", "江门"] {
      let target = "\(Self.address)/payouts?year=2026&amp;unit=\(unit)"
      #expect(links.contains(target) || links.contains(Self.escaped(target)), "\(target)")
    }
    // The late one is followed, and leads to that.
    #expect(links.contains("\(Self.address)/cases/17"))
    #expect(Self.texts(parts).contains("DB-2027-000001"))
    // What is of another year says so in its cell.
    #expect(Self.texts(parts).contains("50（2024 年）"))
    #expect(Self.texts(parts).contains("兑现资金 (2026 年, 万元)"))
  }

  private static func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .urlFragmentAllowed) ?? text
  }

  @Test func `every figure that somebody reported has its chart`() throws {
    let parts = try Self.parts(chinese: false)
    let charts = ["xl/charts/chart1.xml", "xl/charts/chart2.xml"].compactMap { parts[$0] }
    #expect(charts.count == 2)
    #expect(parts["xl/charts/chart3.xml"] == nil)
    #expect(charts[0].contains("money paid (2026, 10,000 yuan)"))
    #expect(charts[0].contains("'Figures'!$D$5:$D$12"))
    #expect(charts[1].contains("large enterprises (2025)"))
    #expect(charts[1].contains("'Figures'!$G$5:$G$12"))
    let names = parts["xl/workbook.xml"] ?? ""
    for sheet in ["Figures", "Charts", "Late", "Reports", "Attachments"] {
      #expect(names.contains("name=\"\(sheet)\""), "\(sheet)")
    }
  }

  /// A report of one unit whose page and whose words are given.
  private static func report(summary: String, link: String = "/cases/1") -> YearlyReport {
    YearlyReport(
      title: "T", year: 2026, number: "N", asAt: YearlyReportTests.handedIn, summary: summary,
      figures: [YearlyReportTests.paid],
      units: [
        YearlyReportUnit(
          name: Wording("广州", "Guangzhou"), isCity: true, standing: .waiting, isLate: false,
          firstHandedInAt: nil, handedInAt: nil, values: [:], done: "", problems: "", link: link)
      ])
  }

  @Test(arguments: [
    // A sign of two UTF-16 units, one of eleven in seven scalars, and one of one.
    ("🚢", 16_383), ("👨‍👩‍👧‍👦", 2_978), ("海", 32_767),
  ])
  func `a long text is cut where Excel's limit is, between two characters`(
    _ sign: String, _ count: Int
  ) throws {
    let parts = try Self.parts(Self.report(summary: String(repeating: sign, count: 33_000)))
    let longest = try #require(Self.texts(parts).max { $0.utf16.count < $1.utf16.count })
    #expect(longest == String(repeating: sign, count: count))
    #expect(longest.utf16.count <= 32_767)
    // What just fits stays whole.
    let whole = String(repeating: "海", count: 32_767)
    #expect(Self.texts(try Self.parts(Self.report(summary: whole))).contains(whole))
  }

  @Test func `what Excel does not take is told with its place, and nothing is left out in silence`()
    throws
  {
    let long = "/cases/" + String(repeating: "9", count: 3_000)
    do {
      _ = try Self.parts(Self.report(summary: "s", link: long))
      Issue.record("a link that Excel does not take was left out")
    } catch let error as ReportError {
      guard case .refused(let place, let reason) = error else { throw error }
      #expect(place == "数字!A5")
      #expect(reason.contains("2079"))
      #expect(error.what.chinese.contains(place))
    }
  }
}
