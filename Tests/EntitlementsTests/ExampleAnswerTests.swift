import Entitlements
import FEEL
import PolicyPacks
import StorageTesting
import Testing
import TradeTerms

/// What `Examples/README.md` says of each firm for 2025.
@Suite struct ExampleAnswerTests {
  /// The outcomes of 1.1, T1, T2, T3 and T8: y holds, n fails, ? unknown.
  private static let expected = [
    "ynnnn", "nnnnn", "?nnnn", "ynnny", "nnnny", "nnnny", "?????", "nyyyy", "?nnny", "?????",
    "nnnny", "ynnny", "nnnny", "yynnn", "nnnnn", "yyyny", "nnnny", "nnnnn", "nnnnn",
  ]
  private static let decisions = ["supported", "T1", "T2", "T3", "T8"]
  private static let letters: [DecisionOutcome: String] = [
    .holds: "y", .fails: "n", .unknown: "?",
  ]

  @Test(arguments: LiveEngine.available)
  func `each firm gets its expected answers, by columns and alone, explained as recorded`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let province = try await ExampleProvince(database)
      let run = try await province.decide()
      #expect(run.enterprises == 19)
      for (index, code) in try ExampleProvince.codes().enumerated() {
        let answer = try await province.desk.answer(code: code, asAt: province.day)
        let alone = Self.decisions.map { answer[$0].flatMap { Self.letters[$0.outcome] } ?? "-" }
        #expect(alone.joined() == Self.expected[index], "firm \(index + 1)")
        let kept = try await province.desk.decisions(code: code)
        let inColumns = Self.decisions.map { id in
          kept.first { $0.decision == id }.flatMap { Self.letters[$0.outcome] } ?? "-"
        }
        #expect(inColumns == alone, "firm \(index + 1)")
        let name = index < 9 ? "0\(index + 1)" : "\(index + 1)"
        try Golden.check(AnswerText(answer).text, name)
      }
    }
  }

  @Test func `one fen decides, and the distance says so`() async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let province = try await ExampleProvince(database)
      let codes = try ExampleProvince.codes()
      let exact = try await province.desk.answer(code: codes[0], asAt: province.day)
      #expect(exact["supported"]?.outcome == .holds)
      #expect(
        exact["supported"]?.explanation.conditions.compactMap(\.distance?.description)
          .contains("0") == true)
      let below = try await province.desk.answer(code: codes[1], asAt: province.day)
      #expect(below["supported"]?.explanation.shortfall?.distance.description == "0.0000000001")
      #expect(below["supported"]?.headline.chinese.contains("还差 0.01 元") == true)
      let turnover = FactRequest(name: "annualTurnover", year: 2025)
      let changed = below.whatIf([turnover: .number(300_000_000_000)])
      #expect(changed.first { $0.decision.id == "supported" }?.outcome == true)
    }
  }

  @Test func `a missing rate is named with its currency and day`() async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let province = try await ExampleProvince(database)
      let answer = try await province.desk.answer(
        code: try ExampleProvince.codes()[9], asAt: province.day)
      let headline = try #require(answer["supported"]?.headline)
      #expect(headline.chinese.contains("344，2025-02-19"))
      #expect(headline.english.contains("currency 344 on 2025-02-19"))
    }
  }

  @Test func `a code that nobody has, and a day before the registry, are refused`() async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let province = try await ExampleProvince(database)
      await #expect(throws: EntitlementError.unknownEnterprise(code: "91440300M00000000X")) {
        _ = try await province.desk.answer(code: "91440300m00000000x", asAt: province.day)
      }
      let code = try ExampleProvince.codes()[0]
      let early = try Day("2020-01-01")
      await #expect(throws: EntitlementError.notRegistered(code: code, day: early)) {
        _ = try await province.desk.answer(code: code, asAt: early)
      }
    }
  }
}
