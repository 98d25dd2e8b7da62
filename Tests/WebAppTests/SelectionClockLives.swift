import HTTPTypes
import Registry
import Testing
import TradeTerms

/// Rounds and entries that stay where they are: each stage of a selection has its time.
@Suite("Clocks of selections", .lives) struct SelectionClockLives {
  /// A round that can be entered for months, with an entry that the city recommends.
  private static func entered(
    _ site: CaseSite
  ) async throws -> (round: SelectionRound, entry: String) {
    let round = try await SelectionRound.call(site, "firm-selection", closing: "2026-12-31")
    let entry = try await round.enter("firm")
    try await site.take("city", "recommend", of: entry, [], "符合标准")
    return (round, entry)
  }

  /// The same, judged by three experts.
  private static func judged(
    _ site: CaseSite
  ) async throws -> (round: SelectionRound, entry: String) {
    let (round, entry) = try await entered(site)
    try await round.judge(entry, [27, 36, 27])
    return (round, entry)
  }

  private static func close(_ round: SelectionRound) async throws {
    try await round.site.take("commerce", "closeNow", of: round.path, [], "全部申报完毕")
  }

  @Test func `each stage of a round is told of when nobody goes on with it`() async throws {
    try await CaseSite.run { site in
      try await CaseLivesTests.register(site, areas: "")
      let shown = try await Self.judged(site)
      try await Self.close(shown.round)
      try await shown.round.show()
      try await site.move(to: "2026-06-09T17:30:00")
      #expect(
        try await shown.round.states([shown.round.path, shown.entry])
          == ["公示期满，待公布", "公示期满，可以授予"])
      try await site.move(to: "2026-06-10T09:00:00")
      try await site.follow(
        Self.afterView(shown.round, shown.entry) + Self.early(site) + Self.late(site))
      // Late as it is, it is published, and the title begins on that day.
      try await site.take("commerce", "publish", of: shown.round.path)
      #expect(try await site.state(of: shown.entry, for: "rival") == "已授予称号")
      let title = try #require(try await site.titles(of: shown.entry).first)
      #expect(title.from.description == "2026-10-28")
      #expect(title.to?.description == "2029-10-27")
    }
  }

  private static func course(
    _ clock: String, of path: String, _ reminder: String, _ deadline: String, _ above: String
  ) -> Course {
    Course(
      clock, of: path,
      [(reminder, ["提醒"]), (deadline, ["到期", "升级"]), (above, ["升级"])], holder: "commerce")
  }

  /// Its public view was over on the ninth.
  private static func afterView(_ round: SelectionRound, _ entry: String) -> [Course] {
    [
      course(
        "公布时限", of: round.path, "2026-06-15T12:00:00", "2026-06-16T17:30:00",
        "2026-06-24T17:30:00"),
      course(
        "授予时限", of: entry, "2026-06-18T17:30:00", "2026-06-24T17:30:00", "2026-07-01T17:30:00"),
    ]
  }

  /// Recommended and given to nobody; judged in a round that goes on; a round closed without more.
  private static func early(_ site: CaseSite) async throws -> [Course] {
    let recommended = try await entered(site).entry
    let scored = try await judged(site).entry
    let closed = try await SelectionRound.call(site, "firm-selection", closing: "2026-12-31")
    try await close(closed)
    return [
      course(
        "分配专家时限", of: recommended, "2026-06-22T15:33:00", "2026-06-25T17:30:00",
        "2026-07-02T17:30:00"),
      course(
        "排序时限", of: scored, "2026-09-15T10:22:00", "2026-10-21T17:30:00",
        "2026-10-28T17:30:00"),
      course(
        "初审与评分时限", of: closed.path, "2026-07-23T15:52:00", "2026-08-06T17:30:00",
        "2026-08-13T17:30:00"),
    ]
  }

  /// Ranked, and not shown to anybody.
  private static func late(_ site: CaseSite) async throws -> [Course] {
    let (round, entry) = try await judged(site)
    try await close(round)
    try await site.take("commerce", "rank", of: round.path)
    #expect(try await round.states([round.path, entry]) == ["已排序，待公示", "入围"])
    return [
      course(
        "公示安排时限", of: round.path, "2026-06-16T10:03:00", "2026-06-17T17:30:00",
        "2026-06-25T17:30:00"),
      course(
        "公示时限", of: entry, "2026-06-22T15:33:00", "2026-06-25T17:30:00", "2026-07-02T17:30:00"),
    ]
  }
}
