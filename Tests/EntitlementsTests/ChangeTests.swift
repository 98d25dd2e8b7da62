import Entitlements
import FEEL
import Foundation
import PolicyPacks
import Registry
import Storage
import StorageTesting
import Synchronization
import Testing
import TradeTerms

@Suite struct ChangeTests {
  /// The example province under a clock that can be moved.
  private struct Province {
    let database: any Database
    let clock: Clock
    let day: Day

    final class Clock: Sendable {
      private let instant = Mutex(ExampleProvince.decidedAt)
      var now: Instant { instant.withLock { $0 } }
      func move() {
        instant.withLock {
          $0 = Instant(millisecondsSinceEpoch: $0.millisecondsSinceEpoch + 1_000)
        }
      }
    }

    init(_ database: any Database) async throws {
      self.database = database
      clock = Clock()
      day = try await ExampleProvince(database).day
    }

    var rounds: DecisionRounds { DecisionRounds(database) { [clock] in clock.now } }

    func desk(_ pack: VersionedPack) -> EntitlementDesk {
      EntitlementDesk(database, pack) { [clock] in clock.now }
    }

    func decide(_ packs: [VersionedPack], asAt other: Day? = nil) async throws -> [DecisionRun] {
      clock.move()
      return try await rounds.decide(
        by: packs, asAt: other ?? day, owner: "省商务厅", author: "test")
    }

    func declare(_ facts: [String], _ packs: [VersionedPack]) throws {
      clock.move()
      let text = "code,fact,year,value,evidence\n" + facts.joined(separator: "\n") + "\n"
      let statements = FactStatements(
        packs.map(\.pack), owner: "省商务厅", author: "test", at: clock.now)
      let result = try statements.run(Array(text.utf8), named: "facts.csv", into: database)
      #expect(result.findings.map(\.what.english) == [])
    }
  }

  private static func pack(
    _ id: String = "gd-2021-328", _ edits: [(String, String)] = [], on base: VersionedPack? = nil
  ) throws -> VersionedPack {
    let files = try Project.pack(id).map { file in
      var text = String(decoding: file.bytes, as: UTF8.self)
      for (old, new) in edits { text = text.replacing(old, with: new) }
      return PackFile(name: file.name, bytes: Array(text.utf8))
    }
    return try VersionedPack(files: files, on: base)
  }

  @Test(arguments: LiveEngine.available)
  func `a stated fact that changes an answer is named with what was and what is`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let province = try await Province(database)
      let pack = try Self.pack("cn-cit-2019-36")
      let code = try ExampleProvince.codes()[0]
      let first = try await province.decide([pack])[0]
      #expect(first.previous == nil)
      #expect(first.changes.all == 0)
      try province.declare(["\(code),exportRevenue,2025,5000万元,audit 1"], [pack])
      let second = try await province.decide([pack])[0]
      #expect(second.previous == first.id)
      let desk = province.desk(pack)
      let page = try await desk.changes(run: second.id)
      let changed = Set(page.changes.map(\.change.decision))
      #expect(changed.contains("assessedTax") || changed.contains("assessedIncome"))
      for found in page.changes {
        #expect(found.entry?.enterprise.codes.contains(code) == true)
        #expect(found.change.causes == [.fact("exportRevenue", year: 2025)])
        let kept = try await desk.decision(try #require(found.number))
        #expect(kept.change == found.change)
        #expect(kept.reasons.map(\.before?.english) == ["unknown"])
        #expect(kept.reasons.map(\.after?.chinese) == ["5000.00 万元"])
        #expect(kept.replays)
      }
      #expect(second.changes.all == page.changes.count)
      // Nothing was said since, so nothing is another answer, and nothing has to be decided.
      let third = try await province.decide([pack])[0]
      #expect(third.changes.all == 0)
      #expect(try await province.rounds.stale([pack], asAt: province.day).isEmpty)
      try province.declare(["\(code),staff,2025,300,payroll 1"], [pack])
      #expect(
        try await province.rounds.stale([pack], asAt: province.day).map(\.version) == [pack.version]
      )
      // Of two who ask at once, one decides. Both ask after the fact was recorded.
      province.clock.move()
      async let left = province.rounds.decide(
        by: [pack], asAt: province.day, onlyIfChanged: true, owner: "platform", author: "left")
      async let right = province.rounds.decide(
        by: [pack], asAt: province.day, onlyIfChanged: true, owner: "platform", author: "right")
      #expect(try await left.count + right.count == 1)
    }
  }

  @Test func `a changed number of the policy is named, and each alone decides the same`()
    async throws
  {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let province = try await Province(database)
      let old = try Self.pack()
      let new = try Self.pack("gd-2021-328", [("value: 30, cites: 1.1", "value: 10, cites: 1.1")])
      let first = try await province.decide([old])[0]
      let second = try await province.decide([new])[0]
      #expect(second.previous == first.id)
      #expect(second.version != first.version)
      let page = try await province.desk(new).changes(limit: 1_000)
      let supported = page.changes.filter { $0.change.decision == "supported" }
      #expect(!supported.isEmpty)
      #expect(supported.allSatisfy { $0.change.causes == [.parameter("platformMinimum")] })
      var differing: Set<String> = []
      for code in try ExampleProvince.codes() {
        let before = try await province.desk(old).answer(code: code, asAt: province.day)
        let after = try await province.desk(new).answer(code: code, asAt: province.day)
        if before["supported"]?.outcome != after["supported"]?.outcome { differing.insert(code) }
      }
      #expect(Set(supported.compactMap { $0.entry?.enterprise.codes.first }) == differing)
      let number = try #require(supported.first?.number)
      let reasons = try await province.desk(new).decision(number).reasons
      #expect(reasons.map(\.before?.chinese) == ["30.00 亿元"])
      #expect(reasons.map(\.after?.chinese) == ["10.00 亿元"])
    }
  }

  @Test func `another year and a new enterprise are causes of their own`() async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let province = try await Province(database)
      let pack = try Self.pack()
      _ = try await province.decide([pack])
      let next = try await province.decide([pack], asAt: Day("2027-06-30"))[0]
      let byYear = try await province.desk(pack).changes(run: next.id, limit: 1_000)
      #expect(byYear.changes.contains { $0.change.causes == [.year] })
      #expect(next.changes.losses > 0)
      // An earlier day is held against nothing later.
      let earlier = try await province.decide([pack], asAt: Day("2025-06-30"))[0]
      #expect(earlier.previous == nil)
      province.clock.move()
      let code = try Crowd.code(77)
      _ = try EnterpriseImport(
        authorship: Authorship(owner: "x", author: "x", knownAt: province.clock.now)
      ).run(
        Array(
          "uscc,name,kind,guangdong_headquarters,city\n\(code),（合成）新设,service,无,深圳\n".utf8),
        into: database)
      let after = try await province.decide([pack], asAt: Day("2027-06-30"))[0]
      let page = try await province.desk(pack).changes(run: after.id, limit: 1_000)
      #expect(!page.changes.isEmpty)
      for found in page.changes {
        #expect(found.entry?.enterprise.codes == [code])
        #expect(found.change.causes == [.registered])
        #expect(found.change.answer.before == nil)
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `all packs decide in one round, a city those who are there, and each replays`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let province = try await Province(database)
      let day = try Day("2023-06-30")
      let base = try Self.pack()
      let city = try Self.pack("zs-2022", on: base)
      let packs = [base, try Self.pack("cn-cit-2019-36"), city]
      let codes = try ExampleProvince.codes().filter { $0.hasPrefix("91442000") }
      let code = try #require(codes.first)
      try province.declare(
        [
          "\(code),buildsOwnSite,,true,page 1", "\(code),ownSiteTrade,2022,80,report 1",
          "\(code),ownSiteSpend,2022,500000,invoice 1", "\(code),onBlacklist,,false,list 1",
        ], packs)
      let runs = try await province.decide(packs, asAt: day)
      #expect(runs.map(\.round) == [runs[0].id, runs[0].id, runs[0].id])
      #expect(runs[0].enterprises == runs[1].enterprises)
      #expect(runs[2].enterprises == codes.count)
      let desk = province.desk(city)
      let kept = try await desk.decisions(code: code)
      func outcome(_ id: String) -> DecisionOutcome? { kept.first { $0.decision == id }?.outcome }
      #expect(outcome("ownSiteSupported") == .holds)
      let grant = try #require(kept.first { $0.decision == "zsSiteGrant" })
      // A desk of any pack opens it, with the pack below in the version that it had.
      let other = try Self.pack("gd-2021-328", [("value: 30, cites: 1.1", "value: 9, cites: 1.1")])
      let answer = try await province.desk(other).decision(grant.number)
      #expect(answer.replays)
      #expect(answer.answer.explanation.valueText?.chinese == "25.00 万元")
      #expect(answer.pack.base?.id == "gd-2021-328")
      let below = try await province.desk(base).decisions(code: code)
      #expect(below.first { $0.decision == "ownSiteSupported" }?.outcome == .unknown)
      let changedBase = try Self.pack("zs-2022", on: other)
      #expect(changedBase.version != city.version)
      #expect(try await province.rounds.stale([changedBase], asAt: day).count == 1)
    }
  }

  @Test func `a budget is shared among those who have a claim to it`() async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let province = try await Province(database)
      let day = try Day("2022-08-01")
      let pack = try Self.pack("sz-2022", on: Self.pack())
      let codes = try ExampleProvince.codes().filter { $0.hasPrefix("91440300") }
      try #require(codes.count >= 2)
      let spends = [3_000_000, 1_230_000]
      let facts = zip(codes, spends).flatMap { code, spent in
        [
          "\(code),siteLiveOn,,2019-01-01,page", "\(code),siteTradeOfWindow,,400,report",
          "\(code),ownBrandTrade,,300,report", "\(code),domainShare,,60,register",
          "\(code),earlierSiteAwards,,0,list", "\(code),siteSpend,,\(spent),invoice",
        ]
      }
      try province.declare(facts, [pack])
      _ = try await province.decide([pack], asAt: day)
      let desk = province.desk(pack)
      let open = try await desk.shares(ofBudget: "szBudget")
      #expect(open.available == nil)
      #expect(open.shares.map(\.claimed).sorted() == [123_000_000, 200_000_000])
      #expect(open.shares.map(\.share) == open.shares.map(\.claimed))
      #expect(open.unknown >= codes.count - 2)
      let short = try await desk.shares(ofBudget: "szBudget", trying: 100_000_000)
      #expect(short.isShort)
      // 100 万元 in proportion to 123 and 200, each cut down to whole 万元.
      #expect(short.shares.map(\.share).sorted() == [38_000_000, 61_000_000])
      await #expect(throws: EntitlementError.unknownBudget("firstAward", known: ["szBudget"])) {
        _ = try await desk.shares(ofBudget: "firstAward")
      }
    }
  }
}
