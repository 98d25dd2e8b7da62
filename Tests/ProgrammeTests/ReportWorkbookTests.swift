import Foundation
import Programme
import Testing
import TradeTerms

/// The workbook as Excel reads it: the parts of its archive.
@Suite("Report workbook") struct ReportWorkbookTests {
  private static let address = "https://chuhai.example.org"

  /// The parts of a workbook, by their names.
  private static func parts(chinese: Bool = true) throws -> [String: String] {
    let path = FileManager.default.temporaryDirectory.appending(
      path: "report-\(UUID().uuidString).xlsx"
    ).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try ReportWorkbook(YearlyReportTests.report, chinese: chinese, address: address)
      .write(to: path)
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
    #expect(links.contains("\(Self.address)/cases?view=all&amp;granted=1"))
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
}
