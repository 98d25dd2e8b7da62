import Cases
import HTTPTypes
import Testing

@testable import WebApp

/// A round of a selection, and what is done in each of them alike, whoever it is about.
struct SelectionRound: Sendable {
  let site: CaseSite
  /// The kind of its entries, such as `firm-selection`.
  let kind: String
  /// The page of its call.
  let path: String

  /// What an entry says besides what each says.
  private static let more: [String: CaseSite.Filled] = [
    "pilot-selection": [("cluster", "appliances")],
    "warehouse-selection": [("warehouseCountry", "波兰"), ("warehouseArea", "12000")],
  ]

  /// Opens a round; it can be entered until the end of a day.
  static func call(
    _ site: CaseSite, _ kind: String, quota: Int = 1, closing: String = "2026-06-10"
  ) async throws -> SelectionRound {
    let path = try await site.open(
      "commerce", "\(kind)-call",
      [
        ("round", "2026 年度"), ("closingDay", closing), ("quota", "\(quota)"),
        ("notice", "请按期申报"),
      ])
    return SelectionRound(site: site, kind: kind, path: path)
  }

  private var form: CaseSite.Filled {
    [("merits", "出口增长"), ("contact", "王 13800000000")] + (Self.more[kind] ?? [])
  }

  private var entry: String {
    get throws { "\(kind)?parent=\(try CaseSite.id(path))" }
  }

  /// Enters the round, for which its page has a button.
  func enter(_ who: String) async throws -> String {
    let page = try await site.ask(who, .get, path)
    let entry = try entry
    #expect(page.text.contains("/cases/new/\(entry)"), "\(who) is not offered to enter")
    return try await site.open(who, entry, form)
  }

  func refusesEntry(
    of who: String, saying words: String, status: Int = 422,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try await site.refusesOpening(
      who, try entry, form, saying: words, status: status, sourceLocation: sourceLocation)
  }

  static func experts(_ numbers: [Int]) -> CaseSite.Filled {
    numbers.map { ("experts", "\($0)") }
  }

  func assign(_ experts: [Int], to entry: String) async throws {
    try await site.take("commerce", "assign", of: entry, Self.experts(experts))
  }

  /// An expert gives points for size, example and compliance.
  func score(_ entry: String, by expert: Int, _ points: [Int]) async throws -> CaseSite.Answer {
    let revision = try await site.cases.sheet(CaseSite.id(entry), for: .platform).record.revision
    let sheet = zip(["scale", "effect", "compliance"], points).map { ("score.\($0)", "\($1)") }
    return try await site.ask(
      "expert\(expert)", .post, "\(entry)/steps/score",
      fields: sheet + [("revision", "\(revision)"), ("comment", ""), ("checked", "true")])
  }

  /// Three experts judge an entry alike.
  func judge(_ entry: String, _ points: [Int]) async throws {
    try await assign([1, 2, 3], to: entry)
    for expert in 1...3 {
      let scored = try await score(entry, by: expert, points)
      #expect(scored.status == 303, "expert \(expert): \(CaseSite.problem(scored.text))")
    }
    #expect(try await site.state(of: entry) == "已评分")
  }

  /// Ranks what is scored and shows it to everybody.
  func show() async throws {
    try await site.take("commerce", "rank", of: path)
    try await site.take("commerce", "showPublicly", of: path)
    #expect(try await site.state(of: path, for: "rival") == "公示中")
  }

  /// Brings what was judged from the last day to apply to the publication.
  func publish() async throws {
    try await site.move(to: "2026-06-11T00:00:00")
    try await show()
    try await site.move(to: "2026-06-18T17:30:00")
    try await site.take("commerce", "publish", of: path)
  }

  func states(_ entries: [String]) async throws -> [String] {
    var states: [String] = []
    for entry in entries { states.append(try await site.state(of: entry)) }
    return states
  }
}
