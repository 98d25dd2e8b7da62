import Programme
import Testing
import TradeTerms

@Suite("Yearly report") struct YearlyReportTests {
  static let paid = YearlyReport.Figure(
    id: "paid", label: Wording("兑现资金", "money paid"), unit: Wording("万元", "10,000 yuan"),
    year: 2026)
  static let large = YearlyReport.Figure(
    id: "large", label: Wording("大企业", "large enterprises"), unit: Wording("家", ""), year: 2025)

  static let handedIn = Instant(millisecondsSinceEpoch: 1_796_000_000_000)

  static func unit(
    _ name: String, _ standing: YearlyReportUnit.Standing, _ reported: String?,
    _ recorded: String?, isCity: Bool = true, isLate: Bool = false, comparable: Bool = true,
    files: [YearlyReportUnit.File] = [], supervisions: [YearlyReportUnit.Supervision] = []
  ) -> YearlyReportUnit {
    let record = recorded.flatMap { ReportedNumber($0) }.map {
      YearlyReportUnit.Record(
        $0, year: comparable ? 2026 : 2024, day: nil, isComparable: comparable,
        link: "/payouts?year=2026&unit=\(name)")
    }
    let at = reported == nil ? nil : handedIn
    return YearlyReportUnit(
      name: Wording(name, name), isCity: isCity, standing: standing, isLate: isLate,
      firstHandedInAt: at, handedInAt: at,
      values: [
        "paid": YearlyReportUnit.Value(
          reported: reported.flatMap { ReportedNumber($0) }, record: record),
        "large": YearlyReportUnit.Value(reported: ReportedNumber(2), record: nil),
      ], done: "=1+1", problems: "+2", files: files, supervisions: supervisions,
      link: "/cases/\(name)")
  }

  static let report = YearlyReport(
    title: "=2026", year: 2026, number: "NB-2026-000001", asAt: handedIn, summary: "@all",
    figures: [paid, large],
    units: [
      unit("税务", .handedIn, "1.5", nil, isCity: false),
      unit("广州", .accepted, "10.5", "10.5"), unit("深圳", .handedIn, "20.25", "19"),
      unit(
        "珠海", .late, nil, nil, isLate: true,
        supervisions: [
          YearlyReportUnit.Supervision(number: "DB-2027-000001", link: "/cases/17")
        ]), unit("汕头", .correcting, "7", "9"),
      unit("佛山", .waiting, nil, nil), unit("中山", .accepted, "4", "3", isLate: true),
      unit(
        "江门", .accepted, "5", "50", comparable: false,
        files: [YearlyReportUnit.File(name: "=江门.pdf", size: 12, link: "/cases/9/files/3")]),
    ])

  @Test func `totals are exact, and a difference is told where both sides say something`() {
    let report = Self.report
    #expect(report.total(Self.paid)?.description == "48.25")
    #expect(report.parts(of: Self.paid).map(\.reported).reduce(.zero, +).description == "48.25")
    // What is of another year is in no sum, and differs from nothing.
    #expect(report.recordedTotal(Self.paid)?.description == "41.5")
    // Whatever is in one of the two sums can be looked up, unit by unit.
    let sources = report.sources(of: Self.paid)
    #expect(sources.map(\.unit.name.chinese) == ["广州", "深圳", "汕头", "中山", "江门", "税务"])
    #expect(
      sources.compactMap(\.1.comparable?.number).reduce(.zero, +)
        == report.recordedTotal(Self.paid))
    let differences = report.differences
    #expect(differences.map(\.unit.name.chinese) == ["深圳", "汕头", "中山"])
    #expect(differences.map(\.difference.description) == ["1.25", "-2", "1"])
    #expect(report.handedIn == 6)
    // The cities stand first.
    #expect(report.units.last?.name.chinese == "税务")
  }

  @Test func `who was late stays so, and who is open for a correction was not`() {
    #expect(Self.report.late.map(\.name.chinese) == ["珠海", "中山"])
    #expect(Self.report.late.map { $0.firstHandedInAt != nil } == [false, true])
  }

  @Test(arguments: [
    ("0", "0"), ("12.5000", "12.5"), ("-3.0001", "-3.0001"), ("-0", "0"), ("1e3", nil), ("", nil),
    ("１２", nil), ("-0.5", "-0.5"), ("1,000", nil), (".5", nil),
    // All that a form ever takes is counted, to the last of its places.
    ("0.00001", "0.00001"), ("30.55555", "30.55555"),
    ("99999999999999.9999", "99999999999999.9999"),
    ("99999999999999999999.9999999999", "99999999999999999999.9999999999"),
    ("0.00000000001", nil),
  ])
  func `a number is read whole or not at all`(_ text: String, _ expected: String?) {
    #expect(ReportedNumber(text)?.description == expected)
  }

  @Test func `numbers of thirty digits add up exactly`() throws {
    let great = try #require(ReportedNumber("99999999999999999999.9999999999"))
    let small = try #require(ReportedNumber("0.0000000001"))
    #expect((great + small).description == "100000000000000000000")
    #expect((great + small - great) == small)
  }
}
