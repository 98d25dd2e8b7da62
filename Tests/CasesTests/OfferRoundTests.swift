import Cases
import PolicyPacks
import StorageTesting
import Testing
import TradeTerms

/// Rounds in which a benefit is offered to many, and how selections are ranked, on both engines.
@Suite("Rounds of offers") struct OfferRoundTests {
  private static let finance = People.department("省财政厅")
  private static let key = "gd-2021-328/own-site"

  private static func opening(_ line: OfferLine) -> CaseOpening {
    var opening = CaseOpening("free-claim")
    opening.subject = line.code
    opening.benefit = CaseOpening.Benefit(
      key: key, label: Wording("独立站资金支持", "own site"), decision: "D-1", year: 2025,
      exclusive: [], department: "省财政厅")
    return opening
  }

  private static func begin(
    _ hall: Hall, _ codes: [String], by actor: CaseActor = finance
  ) async throws -> OfferRound? {
    try await hall.desk.beginOffers(
      of: key, Wording("支持", "support"),
      to: codes.map { OfferAddressee(code: $0, name: "企业 \($0)") }, by: actor)
  }

  @Test(arguments: LiveEngine.available)
  func `two who work on a round at once offer each enterprise once`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let codes = try Hall.firms(in: .shenzhen)
      let round = try #require(try await Self.begin(hall, codes + ["no-such"]))
      #expect(hall.ear.audit.contains { $0.contains("case.offer \(Self.key) round 1") })
      // Who waits in this round is not put into another one.
      #expect(try await Self.begin(hall, codes) == nil)
      let lines = try #require(try await hall.desk.nextOffers(limit: 50)).lines
      #expect(lines.map(\.code) == codes + ["no-such"])
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<2 {
          group.addTask {
            for line in lines { try await hall.desk.offer(line, of: round, Self.opening(line)) }
          }
        }
        try await group.waitForAll()
      }
      let (after, counts) = try await hall.desk.offers(of: round.id)
      #expect(counts == [.offered: codes.count, .refused: 1])
      #expect(Set(after.compactMap(\.caseID)).count == codes.count)
      #expect(after.last?.why?.chinese.contains("no-such") == true)
      let holders = try await hall.desk.holders(of: try #require(Self.opening(lines[0]).benefit))
      #expect(Set(holders.keys) == Set(codes))
      try await hall.desk.finishOffers(round)
      #expect(try await hall.desk.nextOffers(limit: 50) == nil)
      #expect(try await hall.desk.offerRound(round.id)?.finishedAt == hall.clock.now)

      // A second round finds that all have it.
      let second = try #require(try await Self.begin(hall, codes))
      for line in try await hall.desk.waitingOffers(in: second, limit: 50) {
        try await hall.desk.offer(line, of: second, Self.opening(line))
      }
      let again = try await hall.desk.offers(of: second.id)
      #expect(again.counts == [.had: codes.count])
      #expect(again.lines.map(\.caseID) == after.dropLast().map(\.caseID))
    }
  }

  @Test func `a round is not over while somebody waits, and not begun by who may not`()
    async throws
  {
    try await LiveEngine.sqlite.withHall { hall in
      let codes = try Hall.firms(in: .shenzhen)
      for actor in [People.firm(codes[0]), People.expert(5)] {
        await #expect(throws: CaseError.self) { try await Self.begin(hall, codes, by: actor) }
      }
      let round = try #require(try await Self.begin(hall, codes))
      let first = try #require(try await hall.desk.waitingOffers(in: round, limit: 1).first)
      try await hall.desk.offer(first, of: round, Self.opening(first))
      try await hall.desk.finishOffers(round)
      let next = try #require(try await hall.desk.nextOffers(limit: 50))
      #expect(next.round.id == round.id)
      #expect(next.lines.map(\.code) == Array(codes.dropFirst()))
      #expect(try await Self.begin(hall, []) == nil)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a ranking is kept with what was known when it was made`(_ engine: LiveEngine) async throws {
    try await engine.withHall { hall in
      let tests = SelectionTests()
      let round = try await tests.round(hall, quota: "2")
      for (index, entry) in round.entries.enumerated() {
        try await tests.score(hall, entry, by: round.experts[0..<3], [20, 30 + index, 20])
      }
      var call = try await tests.close(hall, round)
      let before = try await hall.desk.sheet(call.id, for: SelectionTests.department).ranking
      #expect(before?.isKept == false)
      call = try await tests.step(hall, call, "rank", by: SelectionTests.department)
      let kept = try #require(
        try await hall.desk.sheet(call.id, for: SelectionTests.department).ranking)
      #expect(kept.isKept)
      #expect(kept.ranking.entries == before?.ranking.entries)
      #expect(kept.ranking.entries.map(\.caseID) == round.entries.reversed().map(\.id))
      #expect(kept.ranking.entries.map(\.mean) == ["72", "71", "70"])
      #expect(kept.ranking.entries.map(\.sums) == [[96], [93], [90]])
      #expect(kept.ranking.entries.map(\.isWithin) == [true, true, false])
      // The first firm is tied to the last expert of the register.
      #expect(kept.ranking.entries.last?.conflicts.map(\.expert) == [5])
      #expect(kept.experts == [5: "专家95"])
      let firm = People.firm(round.entries[0].subject?.code ?? "", account: 50)
      await #expect(throws: CaseError.noSuchCase) {
        _ = try await hall.desk.sheet(call.id, for: firm)
      }
      call = try await tests.step(hall, call, "showPublicly", by: SelectionTests.department)
      #expect(try await hall.desk.sheet(call.id, for: firm).ranking == nil)
      let later = try await hall.desk.sheet(call.id, for: SelectionTests.department).ranking
      #expect(later?.ranking == kept.ranking)
    }
  }
}
