import Entitlements
import PolicyPacks
import Registry
import Storage
import StorageTesting
import Testing
import TradeTerms

@Suite struct DecisionRunTests {
  @Test(arguments: LiveEngine.available)
  func `the number of a decision leads back to it, and it says the same again`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let province = try await ExampleProvince(database)
      let run = try await province.decide()
      for code in try ExampleProvince.codes() {
        for kept in try await province.desk.decisions(code: code) {
          let number = try DecisionNumber(kept.number.description)
          let answer = try await province.desk.decision(number)
          #expect(answer.entry.enterprise.codes.contains(code))
          #expect(answer.stored.decision == kept.decision)
          #expect(answer.stored.outcome == kept.outcome)
          #expect(answer.answer.outcome == kept.outcome)
          #expect(answer.replays)
          #expect(answer.run == run)
        }
      }
    }
  }

  @Test func `what became known later changes the next run and not this one`() async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let province = try await ExampleProvince(database)
      let code = try ExampleProvince.codes()[3]
      let before = try await province.desk.decideAll(
        asAt: province.day, knownAt: ExampleProvince.registeredAt, owner: "省商务厅", author: "test")
      let after = try await province.decide()
      #expect(before.basis.knownAt == ExampleProvince.registeredAt)
      #expect(after.id == before.id + 1)
      let early = try await province.desk.decisions(code: code, run: before.id)
      let late = try await province.desk.decisions(code: code, run: after.id)
      #expect(early.first { $0.decision == "supported" }?.outcome == .unknown)
      #expect(late.first { $0.decision == "supported" }?.outcome == .holds)
      let answer = try await province.desk.decision(try #require(early.first).number)
      #expect(answer.answer.outcome == .unknown)
      #expect(answer.replays)
      #expect(try await province.desk.latestRun() == after)
      #expect(try await province.desk.runs().map(\.id) == [after.id, before.id])
    }
  }

  @Test func `a decision is explained by the pack that made it, not by a later one`() async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let old = try VersionedPack(files: Project.pack("gd-2021-328"))
      let province = try await ExampleProvince(database, pack: old)
      let code = try ExampleProvince.codes()[0]
      _ = try await province.decide()
      let number = try #require(try await province.desk.decisions(code: code).first).number
      let stricter = try VersionedPack(
        files: old.files.map { file in
          let text = String(decoding: file.bytes, as: UTF8.self)
          return PackFile(
            name: file.name, bytes: Array(text.replacing("value: 30,", with: "value: 31,").utf8))
        })
      #expect(stricter.version != old.version)
      let desk = try ExampleProvince.desk(database, stricter)
      let kept = try await desk.decision(number)
      #expect(kept.stored.outcome == .holds)
      #expect(kept.replays)
      #expect(kept.run.version == old.version)
      let now = try await desk.answer(code: code, asAt: province.day)
      #expect(now["supported"]?.outcome == .fails)
    }
  }

  @Test func `a number off by one digit is refused`() throws {
    #expect(throws: EntitlementError.self) { try DecisionNumber("GD-12-3-18") }
    #expect(throws: EntitlementError.unreadableNumber("GD-0-3-18-A")) {
      try DecisionNumber("GD-0-3-18-A")
    }
    let letters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    let right = letters.compactMap { try? DecisionNumber("GD-12-3-18-\($0)") }
    let number = try #require(right.first)
    #expect(right.count == 1)
    let check = try #require(number.description.last)
    for wrong in ["GD-13-3-18", "GD-21-3-18", "GD-12-3-81", "SZ-12-3-18", "GD-12-31-8"] {
      #expect(throws: EntitlementError.self) { try DecisionNumber("\(wrong)-\(check)") }
    }
    #expect(try DecisionNumber(" \(number.description.lowercased()) ") == number)
  }

  @Test func `a number that no run has given is refused`() async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let province = try await ExampleProvince(database)
      await #expect(throws: EntitlementError.noRun(pack: "gd-2021-328")) {
        _ = try await province.desk.targets()
      }
      let run = try await province.decide()
      for number in [
        run.number(place: 0, row: 19), run.number(place: 99, row: 0),
      ] {
        await #expect(throws: EntitlementError.noSuchDecision(number.description)) {
          _ = try await province.desk.decision(number)
        }
      }
    }
  }
}
