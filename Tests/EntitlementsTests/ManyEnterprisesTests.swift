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

  @Test func `who may be listed is asked of a block at a time, not of the whole registry`()
    async throws
  {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let meter = RowMeter(database)
      let crowd = try Crowd(meter, count: 9_000)
      let run = try await crowd.desk.decideAll(asAt: crowd.day, owner: "x", author: "x")
      let decision = try #require(
        run.tallies.max { $0.counts.holds < $1.counts.holds }?.decision)
      let all = try await crowd.desk.enterprises(decision, .holds, limit: 9_000)
      // A kind of which there are enterprises in every block.
      let kinds = Dictionary(grouping: all.enterprises) { $0.entry?.enterprise.kind }
      let most = try #require(kinds.max { $0.value.count < $1.value.count })
      let filter = EnterpriseFilter(kind: most.key)
      var found: CountedPage?
      let rows = try await meter.rows {
        found = try await crowd.desk.enterprises(decision, .holds, among: filter, limit: 10)
      }
      let page = try #require(found)
      #expect(page.enterprises == Array(most.value.prefix(10)))
      // A quarter of a block has the kind; of three blocks more would be read.
      #expect(rows < 1_200)
      let rest = try await crowd.desk.enterprises(
        decision, .holds, among: filter, from: try #require(page.next), limit: 9_000)
      #expect(page.enterprises + rest.enterprises == most.value)
      #expect(rest.next == nil)
      let nobody = try await crowd.desk.enterprises(
        decision, .holds, among: EnterpriseFilter(codes: []), limit: 10)
      #expect(nobody.enterprises.isEmpty)
    }
  }
}
