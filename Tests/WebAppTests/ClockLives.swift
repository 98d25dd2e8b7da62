import HTTPTypes
import Testing
import TradeTerms

/// Every clock of the kinds whose lives are told beside this: when it reminds, when it runs out,
/// and how far up it goes, to the minute.
@Suite("Clocks of cases", .lives) struct ClockLives {
  /// A case with a clock that nobody stops.
  struct Waiting: Sendable, CustomTestStringConvertible {
    let name: String
    /// What the clock is called.
    let clock: String
    /// When it does something, and what.
    let times: [(at: String, does: [String])]
    /// Whether the last of it opens a supervision.
    var isSupervised = true
    /// Brings a case to where the clock runs, most of them on Tuesday, 2026-06-02, at nine.
    let begin: @Sendable (CaseSite) async throws -> String

    var testDescription: String { name }
  }

  private static let question = [
    ("topic", "退税"), ("category", "problem"), ("question", "怎么办？"), ("contact", "王 13800000000"),
  ]

  @Sendable private static func ask(_ site: CaseSite) async throws -> String {
    try await site.open("firm", "direct-line", question)
  }

  @Sendable private static func own(_ site: CaseSite) async throws -> String {
    let path = try await ask(site)
    try await site.take("city", "take", of: path)
    return path
  }

  @Sendable private static func answer(_ site: CaseSite) async throws -> String {
    let path = try await own(site)
    try await site.take("city", "answer", of: path, [("answer", "如附件")])
    return path
  }

  private static let line = [
    Waiting(
      name: "nobody owns a question", clock: "认领时限",
      times: [
        ("2026-06-02T09:30:00", ["提醒"]), ("2026-06-02T10:00:00", ["到期", "升级"]),
        ("2026-06-02T11:00:00", ["升级"]), ("2026-06-03T17:30:00", ["升级"]),
      ], begin: ask),
    Waiting(
      name: "a question that is owned is not answered", clock: "答复时限",
      times: [
        ("2026-06-05T14:09:00", ["提醒"]), ("2026-06-08T17:30:00", ["到期", "升级"]),
        ("2026-06-09T17:30:00", ["升级"]),
      ], begin: own),
    Waiting(
      name: "nobody calls back", clock: "回访时限",
      times: [
        ("2026-06-04T08:45:00", ["提醒"]), ("2026-06-05T17:30:00", ["到期", "升级"]),
        ("2026-06-09T17:30:00", ["升级"]),
      ],
      begin: { site in
        let path = try await answer(site)
        try await site.take("firm", "accept", of: path)
        return path
      }),
    Waiting(
      name: "a topic is not answered", clock: "答复时限",
      times: [
        ("2026-06-05T14:09:00", ["提醒"]), ("2026-06-08T17:30:00", ["到期", "升级"]),
        ("2026-06-09T17:30:00", ["升级"]),
      ],
      begin: { site in
        try await site.open(
          "commerce", "direct-line-topic", [("topic", "退税"), ("question", "怎么办？")])
      }),
  ]

  private static let contacts = [
    Waiting(
      name: "nobody is named as contact", clock: "明确时限",
      times: [
        ("2026-06-05T08:45:00", ["提醒"]), ("2026-06-09T17:30:00", ["到期", "升级"]),
        ("2026-06-12T17:30:00", ["升级"]),
      ], begin: { try await $0.open("commerce", "leader-contact?subject=\(CaseSite.firm)") }),
    Waiting(
      name: "a promise is not kept", clock: "兑现期限",
      times: [
        ("2026-06-03T08:30:00", ["提醒"]), ("2026-06-09T08:30:00", ["提醒"]),
        ("2026-06-11T00:00:00", ["到期", "升级"]), ("2026-06-18T17:30:00", ["升级"]),
      ],
      begin: { site in
        let contact = try await site.open("commerce", "leader-contact?subject=\(CaseSite.firm)")
        try await site.take(
          "commerce", "assign", of: contact, [("leader", "李某"), ("leaderPost", "副厅长")])
        return try await site.open(
          "commerce", "leader-promise?parent=\(try CaseSite.id(contact))",
          [("topic", "协调"), ("promisedDay", "2026-06-10")])
      }),
    Waiting(
      name: "a supervision is not explained", clock: "说明时限",
      times: [("2026-06-03T08:45:00", ["提醒"]), ("2026-06-03T17:30:00", ["到期", "升级"])],
      isSupervised: false, begin: { try await $0.open("commerce", "supervision") }),
    Waiting(
      name: "what was promised in a supervision is not done", clock: "承诺期限",
      times: [("2026-06-04T08:30:00", ["提醒"]), ("2026-06-06T00:00:00", ["到期", "升级"])],
      isSupervised: false,
      begin: { site in
        let path = try await site.open("commerce", "supervision")
        try await site.take(
          "commerce", "explain", of: path, [("cause", "人手不足"), ("promisedDay", "2026-06-05")])
        return path
      }),
  ]

  private static let entries = [
    Waiting(
      name: "a city does not look at an entry", clock: "初审时限",
      times: [
        ("2026-06-11T15:33:00", ["提醒"]), ("2026-06-16T17:30:00", ["到期", "升级"]),
        ("2026-06-22T17:30:00", ["升级"]),
      ],
      begin: { site in
        let round = try await SelectionRound.call(site, "firm-selection", closing: "2026-06-30")
        return try await round.enter("firm")
      }),
    Waiting(
      name: "experts do not score", clock: "评分时限",
      times: [("2026-06-11T15:33:00", ["提醒"]), ("2026-06-16T17:30:00", ["到期", "升级"])],
      isSupervised: false,
      begin: { site in
        try await CaseLivesTests.register(site, areas: "")
        let round = try await SelectionRound.call(site, "firm-selection", closing: "2026-06-30")
        let path = try await round.enter("firm")
        try await site.take("city", "recommend", of: path, [], "符合")
        try await round.assign([1, 2, 3], to: path)
        return path
      }),
    Waiting(
      name: "an objection is not examined", clock: "复核时限",
      times: [("2026-06-29T09:54:00", ["提醒"]), ("2026-07-03T17:30:00", ["到期", "升级"])],
      isSupervised: false,
      begin: { site in
        try await CaseLivesTests.register(site, areas: "")
        let round = try await SelectionRound.call(site, "firm-selection")
        let path = try await round.enter("firm")
        try await site.take("city", "recommend", of: path, [], "符合")
        try await round.judge(path, [27, 36, 27])
        try await site.move(to: "2026-06-11T00:00:00")
        try await round.show()
        try await site.take("rival", "object", of: path, [("objection", "数据不实")])
        return path
      }),
    Waiting(
      name: "a card is not accepted", clock: "受理时限",
      times: [
        ("2026-06-05T14:54:00", ["提醒"]), ("2026-06-09T17:30:00", ["到期", "升级"]),
        ("2026-06-11T17:30:00", ["升级"]),
      ], begin: { try await TitleLives.applyForCard($0) }),
  ]

  @Test(arguments: line + contacts + entries)
  func `a clock does what it says, and not before`(_ waiting: Waiting) async throws {
    try await CaseSite.run { site in
      let path = try await waiting.begin(site)
      var done: [String] = []
      for (at, does) in waiting.times {
        let time = try Instant(at + "+08:00").millisecondsSinceEpoch
        let earlier = Instant(millisecondsSinceEpoch: time - 1_000)
        try await site.move(to: String(earlier.description.prefix(19)))
        let before = try await site.ticks(of: waiting.clock, on: path)
        #expect(before == done, "a second before \(at)")
        try await site.move(to: at)
        done += does
        let now = try await site.ticks(of: waiting.clock, on: path)
        #expect(now == done, "at \(at)")
      }
      let page = try await site.ask("commerce", .get, path).text
      let isSupervised = page.contains(#/<a href="/cases/[0-9]+">DB-2026-/#)
      #expect(isSupervised == waiting.isSupervised)
    }
  }

  @Test func `what is not rated in time goes on to the call back`() async throws {
    try await CaseSite.run { site in
      let path = try await Self.answer(site)
      try await site.move(to: "2026-06-05T14:54:00")
      #expect(try await site.ticks(of: "评价期限", on: path) == ["提醒"])
      // The enterprise is reminded, for it is its turn.
      #expect(try await site.told("firm", of: path).first?.contains("评价期限将到") == true)
      try await site.move(to: "2026-06-09T17:29:59")
      #expect(try await site.state(of: path) == "已答复，待评价")
      try await site.move(to: "2026-06-09T17:30:00")
      #expect(try await site.state(of: path) == "待回访")
      #expect(try await site.ask("commerce", .get, path).text.contains("逾期未评价"))
    }
  }
}
