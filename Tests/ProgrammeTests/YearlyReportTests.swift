import Programme
import Testing
import TradeTerms

@Suite("Yearly report") struct YearlyReportTests {
  private static let figure = YearlyReport.Figure(
    id: "paid", label: Wording("兑现资金", "money paid"), unit: Wording("万元", "10,000 yuan"))

  private static func unit(
    _ name: String, _ standing: YearlyReport.Standing, _ reported: String?, _ recorded: String?
  ) -> YearlyReport.Unit {
    YearlyReport.Unit(
      name: Wording(name, name), isCity: true, standing: standing, handedInAt: nil,
      values: [
        "paid": YearlyReport.Value(
          reported: reported.flatMap { ReportedNumber($0) },
          recorded: recorded.flatMap { ReportedNumber($0) })
      ], done: "=1+1", problems: "", link: "/cases/1")
  }

  static let report = YearlyReport(
    title: "2026", year: 2026, number: "NB-2026-000001",
    asAt: Instant(millisecondsSinceEpoch: 1_796_000_000_000), summary: "", figures: [figure],
    units: [
      unit("广州", .accepted, "10.5", "10.5"), unit("深圳", .handedIn, "20.25", "19"),
      unit("珠海", .late, nil, nil), unit("汕头", .reopened, nil, "3"),
      unit("佛山", .waiting, nil, nil),
    ])

  @Test func `totals are exact, and a difference is told where both sides say something`() {
    #expect(Self.report.total(Self.figure)?.description == "30.75")
    #expect(Self.report.recordedTotal(Self.figure)?.description == "32.5")
    let differences = Self.report.differences
    #expect(differences.map(\.unit.name.chinese) == ["深圳"])
    #expect(differences.map(\.difference.description) == ["1.25"])
    #expect(Self.report.late.map(\.name.chinese) == ["珠海", "汕头"])
    #expect(Self.report.handedIn == 2)
  }

  @Test(arguments: [
    ("0", "0"), ("12.5000", "12.5"), ("-3.0001", "-3.0001"), ("99999999999999.9999", nil),
    ("0.00001", nil), ("1e3", nil), ("", nil), ("１２", nil), ("-0.5", "-0.5"),
  ])
  func `a number is read whole or not at all`(_ text: String, _ expected: String?) {
    let wanted = text == "99999999999999.9999" ? text : expected
    #expect(ReportedNumber(text)?.description == wanted)
  }
}
