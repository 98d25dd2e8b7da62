import Registry
import Storage
import StorageTesting
import Testing
import TradeTerms

@Suite struct EnterpriseStoreTests {
  @Test(arguments: LiveEngine.available)
  func `an enterprise comes back as it was entered`(_ engine: LiveEngine) throws {
    try engine.withRegistry { (database: any Database) throws in
      let enterprise = Enterprise(
        uscc: try Fixture.uscc(7), customs: try CustomsRegistration("4403160DWN"),
        name: "𠮷野跨境（深圳）有限公司", kind: .ownSite, headquarters: .regional, city: .guangzhou,
        pilotZoneDay: try Day("2022-01-31"), validFrom: try Day("2020-02-29"),
        validTo: try Day("2030-12-31"))
      let found = try database.write { session throws in
        let store = EnterpriseStore(session)
        let registration = try store.register(enterprise, by: Fixture.author)
        return try store.newest(party: registration.party)
      }
      #expect(found?.enterprise == enterprise)
      #expect(found?.authorship == Fixture.author)
      #expect(found?.version == 1)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `the same again is no version, a change is one, and both can be asked`(
    _ engine: LiveEngine
  ) throws {
    try engine.withRegistry { (database: any Database) throws in
      let enterprise = try Fixture.enterprise(1)
      var moved = enterprise
      moved.city = .foshan
      moved.validFrom = try Day("2024-07-01")
      try database.write { [moved] session throws in
        let store = EnterpriseStore(session)
        let first = try store.register(enterprise, by: Fixture.author(at: 10))
        let again = try store.register(enterprise, by: Fixture.author(at: 20))
        let change = try store.register(moved, by: Fixture.author(at: 30))
        #expect([first.outcome, again.outcome, change.outcome] == [.new, .same, .changed])
        #expect([first.version, again.version, change.version] == [1, 1, 2])
        func city(_ day: String, _ instant: Int64) throws -> City? {
          try store.enterprise(
            party: first.party, asAt: Day(day),
            knownAt: Instant(millisecondsSinceEpoch: instant))?.enterprise.city
        }
        #expect(try city("2024-06-30", 30) == .shenzhen)
        #expect(try city("2024-07-01", 30) == .foshan)
        #expect(try city("2024-07-01", 29) == .shenzhen)
        #expect(try city("2024-07-01", 9) == nil)
        #expect(try store.versions(party: first.party).map(\.version) == [1, 2])
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `an enterprise that has ended does not exist afterwards`(_ engine: LiveEngine) throws {
    try engine.withRegistry { (database: any Database) throws in
      var enterprise = try Fixture.enterprise(1)
      try database.write { session throws in
        let store = EnterpriseStore(session)
        let party = try store.register(enterprise, by: Fixture.author(at: 10)).party
        enterprise.validTo = try Day("2023-12-31")
        try store.register(enterprise, by: Fixture.author(at: 20))
        let later = Instant(millisecondsSinceEpoch: 20)
        #expect(try store.enterprise(party: party, asAt: Day("2023-12-31"), knownAt: later) != nil)
        #expect(try store.enterprise(party: party, asAt: Day("2024-01-01"), knownAt: later) == nil)
        let columns = EnterpriseColumnStore(session)
        #expect(try columns.columns(asAt: Day("2023-12-31"), knownAt: later).count == 1)
        #expect(try columns.columns(asAt: Day("2024-01-01"), knownAt: later).count == 0)
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `codes of another enterprise are refused by name`(_ engine: LiveEngine) throws {
    try engine.withRegistry { (database: any Database) throws in
      var first = try Fixture.enterprise(1, name: "甲公司")
      first.customs = try CustomsRegistration("4403160DWN")
      var second = try Fixture.enterprise(2)
      second.customs = first.customs
      try database.write { [first] session throws in
        _ = try EnterpriseStore(session).register(first, by: Fixture.author)
      }
      let error = #expect(throws: RegistryError.self) {
        try database.write { [second] session throws in
          _ = try EnterpriseStore(session).register(second, by: Fixture.author)
        }
      }
      #expect(error == .codeTaken(code: "4403160DWN", by: "甲公司"))
    }
  }

  @Test(arguments: LiveEngine.available)
  func `an enterprise without code or name, or that ends early, is refused`(
    _ engine: LiveEngine
  ) throws {
    try engine.withRegistry { (database: any Database) throws in
      var bad = [
        try Fixture.enterprise(1), try Fixture.enterprise(2, name: ""), try Fixture.enterprise(3),
      ]
      bad[0].uscc = nil
      bad[2].validFrom = try Day("2024-01-02")
      bad[2].validTo = try Day("2024-01-01")
      for enterprise in bad {
        #expect(throws: RegistryError.self) {
          try database.write { session throws in
            _ = try EnterpriseStore(session).register(enterprise, by: Fixture.author)
          }
        }
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `relations are read on their days, from both sides`(_ engine: LiveEngine) throws {
    try engine.withRegistry { (database: any Database) throws in
      try database.write { session throws in
        let store = EnterpriseStore(session)
        let parties = try (1...2).map {
          try store.register(Fixture.enterprise($0), by: Fixture.author).party
        }
        let relations = RelationStore(session)
        let relation = Relation(
          subject: parties[0], kind: .controls, object: parties[1],
          validFrom: try Day("2022-01-01"), authorship: Fixture.author(at: 10))
        try relations.relate(relation)
        let ended = Relation(
          subject: parties[0], kind: .controls, object: parties[1],
          validFrom: try Day("2022-01-01"), validTo: try Day("2023-01-01"),
          authorship: Fixture.author(at: 20))
        try relations.relate(ended)
        func count(_ party: Int64, _ day: String, _ instant: Int64) throws -> Int {
          try relations.relations(
            of: party, asAt: Day(day), knownAt: Instant(millisecondsSinceEpoch: instant)
          ).count
        }
        #expect(try count(parties[1], "2024-01-01", 10) == 1)
        #expect(try count(parties[1], "2024-01-01", 20) == 0)
        #expect(try count(parties[0], "2022-06-01", 20) == 1)
        #expect(try count(parties[0], "2021-12-31", 20) == 0)
        let itself = Relation(
          subject: parties[0], kind: .branchOf, object: parties[0],
          validFrom: try Day("2022-01-01"), authorship: Fixture.author)
        #expect(throws: RegistryError.self) { try relations.relate(itself) }
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `lists go on where they stopped, and are filtered`(_ engine: LiveEngine) throws {
    try engine.withRegistry { (database: any Database) throws in
      try database.write { session throws in
        for number in 1...25 {
          var enterprise = try Fixture.enterprise(number, name: "第\(number)家 100%_Shop")
          if number.isMultiple(of: 5) { enterprise.city = .zhuhai }
          if number.isMultiple(of: 10) { enterprise.kind = .platform }
          try EnterpriseStore(session).register(enterprise, by: Fixture.author)
        }
      }
      try database.read { session throws in
        let list = EnterpriseListStore(session)
        var seen: [String] = []
        var last: Int64?
        while case let page = try list.page(after: last, limit: 10), !page.isEmpty {
          seen += page.map(\.enterprise.name)
          last = page.last?.party
        }
        #expect(Set(seen).count == 25)
        func count(_ filter: EnterpriseFilter) throws -> Int {
          let found = try list.page(filter)
          #expect(found.count == (try list.count(filter)))
          return found.count
        }
        #expect(try count(EnterpriseFilter(city: .zhuhai)) == 5)
        #expect(try count(EnterpriseFilter(city: .zhuhai, kind: .platform)) == 2)
        #expect(try count(EnterpriseFilter(text: "第2")) == 7)
        #expect(try count(EnterpriseFilter(text: "0%_S")) == 25)
        #expect(try count(EnterpriseFilter(text: "%家")) == 0)
        let code = try Fixture.uscc(12).description.lowercased()
        #expect(try count(EnterpriseFilter(text: code)) == 1)
        #expect(try count(EnterpriseFilter(text: "91440300", kind: .seller)) == 23)
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `lists are kept to who is meant by codes, here or in the tables of others`(
    _ engine: LiveEngine
  ) throws {
    try engine.withRegistry { (database: any Database) throws in
      try database.write { session throws in
        try session.execute("CREATE TABLE trust (code TEXT NOT NULL, whom BIGINT NOT NULL)")
        for number in 1...9 {
          var enterprise = try Fixture.enterprise(number)
          if number == 1 { enterprise.customs = try CustomsRegistration("4403160DWN") }
          try EnterpriseStore(session).register(enterprise, by: Fixture.author)
        }
        // The first trusts under both of its codes, and one is not registered.
        let trusting = [
          ("4403160DWN", 7), (try Fixture.uscc(1).description, 7),
          (try Fixture.uscc(2).description, 7), (try Fixture.uscc(99).description, 7),
          (try Fixture.uscc(2).description, 8), (try Fixture.uscc(3).description, 8),
        ]
        for (code, whom) in trusting {
          let insert = try session.statement("INSERT INTO trust (code, whom) VALUES (?, ?)")
          insert.bind(1, code)
          insert.bind(2, Int64(whom))
          try insert.run()
        }
      }
      try database.read { session throws in
        let list = EnterpriseListStore(session)
        func names(_ filter: EnterpriseFilter) throws -> [String] {
          let found = try list.page(filter)
          #expect(try list.count(filter) == found.count)
          #expect(try list.parties(filter) == Set(found.map(\.party)))
          return found.map(\.enterprise.name)
        }
        func who(_ whom: Int64) -> Selection {
          Selection("SELECT code FROM trust WHERE whom = ?", [.int(whom)])
        }
        #expect(try names(EnterpriseFilter(among: [who(7)])) == ["企业1", "企业2"])
        #expect(try names(EnterpriseFilter(among: [who(8), who(7)])) == ["企业2"])
        #expect(try names(EnterpriseFilter(text: "企业3", among: [who(8)])) == ["企业3"])
        #expect(try names(EnterpriseFilter(city: .zhuhai, among: [who(8)])) == [])
        let early = Instant(millisecondsSinceEpoch: 999)
        #expect(try names(EnterpriseFilter(knownAt: early, among: [who(8)])) == [])
        let codes = ["4403160DWN", try Fixture.uscc(5).description, "nobody"]
        #expect(try names(EnterpriseFilter(codes: codes)) == ["企业1", "企业5"])
        #expect(try names(EnterpriseFilter(codes: codes, among: [who(7)])) == ["企业1"])
        #expect(try names(EnterpriseFilter(codes: [])) == [])
        let parties = try list.page(limit: 9).map(\.party)
        let part = try list.parties(EnterpriseFilter(), in: parties[2]...parties[4])
        #expect(part == Set(parties[2...4]))
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a list of an instant shows what was known by then`(_ engine: LiveEngine) throws {
    try engine.withRegistry { (database: any Database) throws in
      try database.write { session throws in
        let store = EnterpriseStore(session)
        for number in 1...3 {
          try store.register(Fixture.enterprise(number), by: Fixture.author(at: 1_000))
        }
        var moved = try Fixture.enterprise(2)
        moved.city = .zhuhai
        try store.register(moved, by: Fixture.author(at: 2_000))
        try store.register(Fixture.enterprise(4), by: Fixture.author(at: 3_000))
      }
      try database.read { session throws in
        let list = EnterpriseListStore(session)
        func names(_ city: City, by milliseconds: Int64?) throws -> [String] {
          let filter = EnterpriseFilter(
            city: city, knownAt: milliseconds.map { Instant(millisecondsSinceEpoch: $0) })
          let found = try list.page(filter)
          #expect(try list.count(filter) == found.count)
          #expect(try list.parties(filter) == Set(found.map(\.party)))
          #expect(
            try list.page(filter, after: found.first?.party, limit: 10).count
              == max(0, found.count - 1))
          return found.map(\.enterprise.name)
        }
        #expect(try names(.shenzhen, by: 999) == [])
        #expect(try names(.shenzhen, by: 1_000) == ["企业1", "企业2", "企业3"])
        #expect(try names(.shenzhen, by: 2_999) == ["企业1", "企业3"])
        #expect(try names(.zhuhai, by: 1_999) == [])
        #expect(try names(.zhuhai, by: 2_000) == ["企业2"])
        for instant in [Int64?.none, 3_000] {
          #expect(try names(.shenzhen, by: instant) == ["企业1", "企业3", "企业4"])
        }
      }
    }
  }
}
