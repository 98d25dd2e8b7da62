import Entitlements
import Storage
import StorageTesting
import Testing
import TradeTerms

@Suite struct ObjectionTests {
  @Test(arguments: LiveEngine.available)
  func `an objection is kept with the decision that it contests`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let province = try await ExampleProvince(database)
      _ = try await province.decide()
      let codes = try ExampleProvince.codes()
      let kept = try await province.desk.decisions(code: codes[10])
      let number = try #require(kept.first { $0.decision == "supported" }).number
      let first = try await province.desk.object(
        to: number,
        ObjectionText(
          fact: "annualTurnover", claim: "应为 20 亿元", evidence: "审计报告 7 号",
          contact: "子鹏，13800000000"))
      #expect(first.id == 1)
      #expect(first.receivedAt == ExampleProvince.decidedAt)
      let second = try await province.desk.object(
        to: number, ObjectionText(fact: "年交易规模", claim: "见上"))
      #expect(second.fact == "annualTurnover")
      let other = try #require(kept.first { $0.decision == "T8" }).number
      _ = try await province.desk.object(
        to: other, ObjectionText(fact: "annualTurnoverDeclared", claim: "我们申报过"))
      #expect(try await province.desk.objections(to: number) == [first, second])
      #expect(try await province.desk.objections().map(\.id) == [3, 2, 1])
      #expect(try await province.desk.objections(before: 3, limit: 1).map(\.id) == [2])
    }
  }

  @Test func `an objection to nothing, or that says nothing, is refused`() async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let province = try await ExampleProvince(database)
      let run = try await province.decide()
      let number = run.number(place: 0, row: 0)
      let long = String(repeating: "长", count: 2_001)
      for text in [
        ObjectionText(fact: "annualTurnover", claim: " \n"),
        ObjectionText(fact: "annualTurnover", claim: long),
        ObjectionText(fact: "annualTurnover", claim: "x", contact: long),
        ObjectionText(fact: "shoeSize", claim: "43"),
      ] {
        await #expect(throws: EntitlementError.self) {
          _ = try await province.desk.object(to: number, text)
        }
      }
      await #expect(throws: EntitlementError.self) {
        _ = try await province.desk.object(
          to: run.number(place: 0, row: 500),
          ObjectionText(fact: "annualTurnover", claim: "x"))
      }
      #expect(try await province.desk.objections().isEmpty)
    }
  }
}
