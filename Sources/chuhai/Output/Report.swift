import Entitlements
import Foundation
import PolicyPacks
import Programme
import Registry
import TradeTerms

/// A run on paper: a page for people, tables for spreadsheets.
struct Report {
  let desk: EntitlementDesk
  /// What was published about the targets.
  let figures: [StatisticFigure]
  let tongue: Tongue

  static let files = ["index.html", "decisions.csv", "targets.csv", "statistics.csv"]
  /// More than so many who qualify are in the table only.
  private static let mostShown = 500

  /// Writes the newest run.
  /// - Returns: how many decisions it has.
  func write(to folder: URL) async throws -> Int {
    let board = try await desk.targets()
    let run = ShownRun(board.run, desk.pack.pack, nil)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var page = ReportPage(tongue)
    page.title("\(desk.pack.pack.number) · \(tongue(desk.pack.pack.title))")
    page.line(
      tongue(
        "第 \(run.run) 次判定 · 按 \(run.asAt) · 评定年度 \(run.year) · 所知截至 \(run.knownAt)",
        "run \(run.run) · as at \(run.asAt) · year \(run.year) · as known at \(run.knownAt)"))
    page.table(
      tongue == .chinese
        ? ["条款", "判定", "是", "否", "未知"] : ["sentence", "decision", "yes", "no", "unknown"],
      run.decisions.map { tally in
        [
          tally.sentence, tongue(tally.label.zh, tally.label.en), "\(tally.yes)",
          "\(tally.no)", "\(tally.unknown)",
        ]
      })
    let targets = board.targets.map { ShownTarget($0, figures) }
    page.heading(tongue("目标", "Targets"))
    page.table(ShownTarget.heading(tongue), targets.map { $0.cells(tongue) })
    try write(
      ShownTarget.heading(tongue), targets.map { $0.cells(tongue) },
      to: folder.appending(path: "targets.csv"))
    let published = targets.flatMap(\.official).map { $0.cells(tongue) }
    if !published.isEmpty {
      page.heading(tongue("公布的统计", "Published statistics"))
      page.table(ShownFigure.heading(tongue), published)
    }
    try write(
      ShownFigure.heading(tongue), published, to: folder.appending(path: "statistics.csv"))
    let count = try await writeDecisions(
      run, to: folder.appending(path: "decisions.csv"), &page)
    try Data(page.html.utf8).write(to: folder.appending(path: "index.html"))
    return count
  }

  private func write(_ heading: [String], _ rows: [[String]], to url: URL) throws {
    var table = DelimitedWriter()
    table.append(heading)
    for row in rows { table.append(row) }
    try Data(table.bytes).write(to: url)
  }

  /// Writes every decision of every enterprise, screen by screen, so that memory stays small.
  private func writeDecisions(
    _ run: ShownRun, to url: URL, _ page: inout ReportPage
  ) async throws -> Int {
    var heading = DelimitedWriter()
    heading.append(
      tongue == .chinese
        ? ["编号", "条款", "判定", "结果", "代码", "企业名称", "城市"]
        : ["number", "sentence", "decision", "outcome", "code", "name", "city"])
    try Data(heading.bytes).write(to: url)
    let file = try FileHandle(forWritingTo: url)
    defer { try? file.close() }
    try file.seekToEnd()
    var count = 0
    for tally in run.decisions {
      var shown: [[String]] = []
      for outcome in DecisionOutcome.allCases {
        var row: Int? = 0
        while let from = row {
          let found = try await desk.enterprises(
            tally.decision, outcome, run: run.run, from: from, limit: 1_000)
          let rows = found.enterprises.map { cells($0, tally, outcome) }
          var table = DelimitedWriter(byteOrderMark: false)
          for row in rows { table.append(row) }
          try file.write(contentsOf: Data(table.bytes))
          if outcome == .holds, shown.count < Self.mostShown { shown += rows }
          count += rows.count
          row = found.next
        }
      }
      show(shown, tally, &page)
    }
    try file.synchronize()
    return count
  }

  private func show(_ rows: [[String]], _ tally: ShownRun.Tally, _ page: inout ReportPage) {
    guard !rows.isEmpty else { return }
    page.heading("\(tally.sentence) \(tongue(tally.label.zh, tally.label.en))：\(tally.yes)")
    page.table(
      tongue == .chinese ? ["编号", "代码", "企业名称", "城市"] : ["number", "code", "name", "city"],
      rows.prefix(Self.mostShown).map { [$0[0], $0[4], $0[5], $0[6]] })
    if tally.yes > Self.mostShown {
      page.line(tongue("其余见 decisions.csv", "The others are in decisions.csv"))
    }
  }

  private func cells(
    _ found: CountedEnterprise, _ tally: ShownRun.Tally, _ outcome: DecisionOutcome
  ) -> [String] {
    let enterprise = found.entry?.enterprise
    return [
      found.number.description, tally.sentence, tongue(tally.label.zh, tally.label.en),
      tongue(outcome.word), enterprise?.codes.first ?? "", enterprise?.name ?? "",
      (enterprise?.city?.name).map { tongue($0) } ?? "",
    ]
  }
}
