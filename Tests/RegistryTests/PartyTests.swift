import Registry
import Storage
import StorageTesting
import Testing
import TradeTerms

@Suite struct PartyTests {
  private let now = Instant(millisecondsSinceEpoch: 5)

  @Test(arguments: LiveEngine.available)
  func `one code is one party, over transactions and directories`(_ engine: LiveEngine) throws {
    try engine.withRegistry { (database: any Database) throws in
      let directory = PartyDirectory()
      func party(_ code: String, _ directory: PartyDirectory) throws -> Int64 {
        let (party, batch) = try database.write { session throws in
          let batch = try PartyBatch(directory, session, at: now)
          return (try batch.party(code), batch)
        }
        batch.keep()
        return party
      }
      let first = try party("4403160DWN", directory)
      #expect(try party("4403160DWN", directory) == first)
      #expect(try party("4403160DWN", PartyDirectory()) == first)
      #expect(try party("4403160DWM", directory) != first)
      let long = String(repeating: "长", count: 30)
      #expect(try party(long, directory) == party(long, PartyDirectory()))
    }
  }

  @Test(arguments: LiveEngine.available)
  func `codes that are announced are made together`(_ engine: LiveEngine) throws {
    try engine.withRegistry { (database: any Database) throws in
      let codes = (0..<1000).map { "C\(1_000_000_000 + $0)" }
      let directory = PartyDirectory()
      let parties = try database.write { session throws in
        let batch = try PartyBatch(directory, session, at: now)
        for code in codes + codes {
          Array(code.utf8).withUnsafeBytes { batch.announce($0) }
        }
        return try codes.map { try batch.party($0) }
      }
      #expect(Set(parties).count == 1000)
      try database.read { session throws in
        let store = PartyStore(session)
        for (code, party) in zip(codes, parties) {
          #expect(try store.party(code: code) == party)
        }
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a transaction that was undone leaves no party behind`(_ engine: LiveEngine) throws {
    struct ChangeOfMind: Error {}
    try engine.withRegistry { (database: any Database) throws in
      let directory = PartyDirectory()
      #expect(throws: ChangeOfMind.self) {
        try database.write { session throws in
          _ = try PartyBatch(directory, session, at: now).party("4403160DWN")
          throw ChangeOfMind()
        }
      }
      let (other, wanted) = try database.write { session throws in
        let batch = try PartyBatch(directory, session, at: now)
        return (try batch.party("4403160DWM"), try batch.party("4403160DWN"))
      }
      #expect(other != wanted)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a full directory forgets and stays right`(_ engine: LiveEngine) throws {
    try engine.withRegistry { (database: any Database) throws in
      let directory = PartyDirectory(limit: 10)
      let codes = (0..<100).map { "C\(1_000_000_000 + $0)" }
      func all() throws -> [Int64] {
        let (parties, batch) = try database.write { session throws in
          let batch = try PartyBatch(directory, session, at: now)
          return (try codes.map { try batch.party($0) }, batch)
        }
        batch.keep()
        return parties
      }
      let first = try all()
      #expect(try all() == first)
      #expect(Set(first).count == 100)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `registration merges the parties of one firm, and the directory learns of it`(
    _ engine: LiveEngine
  ) throws {
    try engine.withRegistry { (database: any Database) throws in
      let directory = PartyDirectory()
      var enterprise = try Fixture.enterprise(1)
      enterprise.customs = try CustomsRegistration("4403160DWN")
      func parties() throws -> [Int64] {
        let (parties, batch) = try database.write { [codes = enterprise.codes] session throws in
          let batch = try PartyBatch(directory, session, at: now)
          return (try codes.map { try batch.party($0) }, batch)
        }
        batch.keep()
        return parties
      }
      let before = try parties()
      #expect(before[0] != before[1])
      let registration = try database.write { [enterprise] session throws in
        try EnterpriseStore(session).register(enterprise, by: Fixture.author)
      }
      #expect(registration.merges == [PartyMerge(from: before[1], into: before[0])])
      #expect(try parties() == [before[0], before[0]])
      #expect(try parties() == [before[0], before[0]])
      let codes = try database.read { try PartyStore($0).codes(party: before[0]) }
      #expect(codes == ["4403160DWN", enterprise.codes[0]])
    }
  }
}
