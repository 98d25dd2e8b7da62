import Entitlements
import FEEL
import PolicyPacks
import StorageTesting
import Testing
import TradeTerms

@Suite struct NearTests {
  @Test func `who is within a tenth of a threshold is listed with the distance`() async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let province = try await ExampleProvince(database)
      let codes = try ExampleProvince.codes()
      let near = try await province.desk.near(asAt: province.day)
      func distance(_ firm: Int, _ decision: String) -> String? {
        near.first { $0.uscc == codes[firm - 1] && $0.near.decision == decision }?
          .near.distance.description
      }
      #expect(distance(1, "supported") == "0")
      #expect(distance(2, "supported") == "0.0000000001")
      #expect(distance(5, "supported") == "0.0000000001")
      #expect(distance(11, "supported") == "1")
      #expect(distance(15, "T8") == "0.0000000001")
      #expect(distance(14, "T1") == "0")
      // Far away, or ruled out by something else: no headquarters, no seller.
      #expect(distance(17, "supported") == nil)
      #expect(distance(8, "supported") == nil)
      let nearer = try await province.desk.near(percent: 1, asAt: province.day)
      #expect(!nearer.contains { $0.uscc == codes[10] && $0.near.decision == "supported" })
      #expect(nearer.count < near.count)
    }
  }
}
