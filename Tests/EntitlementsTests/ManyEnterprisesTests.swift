import Entitlements
import PolicyPacks
import Registry
import StorageTesting
import Testing
import TradeTerms

@Suite struct ManyEnterprisesTests {
  @Test(arguments: LiveEngine.available)
  func `enterprises over several blocks are kept, counted and found again`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let count = 9_000
      let crowd = try Crowd(database, count: count)
      let run = try await crowd.desk.decideAll(asAt: crowd.day, owner: "x", author: "x")
      #expect(run.enterprises == count)
      for tally in run.tallies {
        let counts = tally.counts
        #expect(counts.holds + counts.fails + counts.unknown == count)
        var listed = 0
        var next: Int? = 0
        while let row = next {
          let page = try await crowd.desk.enterprises(
            tally.decision, .holds, from: row, limit: 1_000)
          listed += page.enterprises.count
          next = page.next
        }
        #expect(listed == counts.holds, "\(tally.decision)")
      }
      for place in [1, 4_096, 4_097, 8_192, count] {
        let code = try Crowd.code(place)
        let kept = try await crowd.desk.decisions(code: code)
        let alone = try await crowd.desk.answer(code: code, asAt: crowd.day)
        for kept in kept {
          #expect(kept.outcome == alone[kept.decision]?.outcome)
          let found = try await crowd.desk.decision(kept.number)
          #expect(found.entry.enterprise.codes == [code])
          #expect(found.replays)
        }
      }
    }
  }
}
