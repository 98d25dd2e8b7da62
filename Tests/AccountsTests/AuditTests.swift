import Storage
import StorageTesting
import Testing
import TradeTerms

@testable import Accounts

/// The audit trail tells what was done, and when it was tampered with.
@Suite struct AuditTests {
  private static func entry(_ number: Int) -> AuditEntry {
    AuditEntry(
      actor: "a@b.cn", user: 1, organisation: 2, action: "enterprise.read",
      subject: "C\(number)", detail: "", address: "192.0.2.1")
  }

  private static func office(_ database: any Database, events: Int) throws -> Office {
    let office = try Office(database)
    try database.write { session in
      for number in 1...events {
        try AuditTrail(session, office.key).add(entry(number), at: office.clock.now)
      }
    }
    return office
  }

  private static func verdict(_ office: Office, _ anchors: [AuditAnchor] = []) throws
    -> AuditVerdict
  {
    try office.database.read { try AuditTrail($0, office.key).verify(anchors) }
  }

  @Test(arguments: LiveEngine.available)
  func `a trail that nobody touched is whole`(_ engine: LiveEngine) throws {
    try engine.withDatabase { database in
      let office = try Self.office(database, events: 20)
      #expect(try Self.verdict(office) == AuditVerdict(events: 20, faults: []))
      let anchor = try #require(
        try database.read { try AuditTrail($0, office.key).anchor() })
      #expect(AuditAnchor(anchor.description) == anchor)
      try database.write { session in
        _ = try AuditTrail(session, office.key).add(Self.entry(21), at: office.clock.now)
      }
      #expect(try Self.verdict(office, [anchor]).faults.isEmpty)
      let events = try database.read {
        try AuditTrail($0, office.key).events(before: 10, limit: 3)
      }
      #expect(events.map(\.number) == [9, 8, 7])
      let own = try database.read { try AuditTrail($0, office.key).events(subject: "C5") }
      #expect(own.map(\.entry) == [Self.entry(5)])
    }
  }

  /// What somebody with the whole database in their hands does first.
  private static func unguard(_ session: any DatabaseSession) throws {
    let isSQLite = session.engine == .sqlite
    for verb in ["update", "delete"] + (isSQLite ? [] : ["truncate"]) {
      try session.execute(
        "DROP TRIGGER audit_event_no_\(verb)" + (isSQLite ? "" : " ON audit_event"))
    }
  }

  @Test(arguments: LiveEngine.available)
  func `the database refuses that an event is changed or removed`(_ engine: LiveEngine) throws {
    try engine.withDatabase { database in
      let office = try Self.office(database, events: 20)
      let attempts =
        [
          "UPDATE audit_event SET actor = 'c@d.cn' WHERE number = 7", "DELETE FROM audit_event",
          "UPDATE audit_event SET detail = detail", "DELETE FROM audit_event WHERE number = 20",
        ] + (engine == .postgresql ? ["TRUNCATE audit_event"] : [])
      for sql in attempts {
        #expect(throws: StorageError.self, "\(sql)") {
          try database.write { try $0.execute(sql) }
        }
      }
      #expect(try Self.verdict(office) == AuditVerdict(events: 20, faults: []))
      // It goes on all the same.
      try database.write { session in
        _ = try AuditTrail(session, office.key).add(Self.entry(21), at: office.clock.now)
      }
      #expect(try Self.verdict(office) == AuditVerdict(events: 21, faults: []))
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a trail that was put back to an older end is known by the end that stands elsewhere`(
    _ engine: LiveEngine
  ) throws {
    try engine.withDatabase { database in
      let office = try Self.office(database, events: 10)
      let old = try #require(try database.read { try AuditStore($0).keptHead() })
      try database.write { session in
        for number in 11...20 {
          try AuditTrail(session, office.key).add(Self.entry(number), at: office.clock.now)
        }
      }
      let anchor = try #require(try database.read { try AuditTrail($0, office.key).anchor() })
      try database.write { session in
        try Self.unguard(session)
        try session.execute("DELETE FROM audit_event WHERE number > 10")
        try AuditStore(session).setHead(old.0, old.1)
      }
      // The older end was true once, so that nothing within the database tells.
      #expect(try Self.verdict(office).faults.isEmpty)
      #expect(try Self.verdict(office, [anchor]).faults == [.cutOff(at: 10, anchored: 20)])
    }
  }

  /// Every event as its action and what it says, the oldest first.
  private static func told(_ office: Office) throws -> [String] {
    try office.database.read {
      try AuditTrail($0, office.key).events().reversed().map {
        "\($0.entry.action) \($0.entry.detail)"
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `that the clock went back stands in the trail, once for each time`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let office = try Self.office(database, events: 1)
      func add(after seconds: Int64) throws {
        office.clock.move(seconds: seconds)
        try database.write { session in
          _ = try AuditTrail(session, office.key).add(Self.entry(2), at: office.clock.now)
        }
      }
      let start = office.clock.now
      // A server that waited for another one is not another time.
      try add(after: -60)
      #expect(try Self.told(office).count == 2)
      #expect(try await !office.desk.noteClock())
      try add(after: -86_400)
      let back = "from \(start.adding(-60_000)) to \(office.clock.now)"
      let told = try Self.told(office)
      #expect(told.suffix(2) == ["clock.back \(back)", "enterprise.read "])
      // From there it goes on, and neither an event nor a look finds it again.
      try add(after: 1)
      #expect(try await !office.desk.noteClock())
      #expect(try Self.told(office).count == told.count + 1)
      // While nobody does anything, the watch sees it, and once only.
      office.clock.move(seconds: -3_600)
      #expect(try await office.desk.noteClock())
      #expect(try await !office.desk.noteClock())
      #expect(try Self.told(office).count == told.count + 2)
      try add(after: 1)
      let verdict = try Self.verdict(office)
      #expect(verdict == AuditVerdict(events: 7, clockJumps: 2, faults: []))
    }
  }

  @Test func `two servers whose clocks differ a little do not fill the trail`() throws {
    try LiveEngine.sqlite.withDatabase { database in
      let office = try Self.office(database, events: 1)
      for _ in 1...20 {
        for seconds: Int64 in [121, -120] {
          office.clock.move(seconds: seconds)
          try database.write { session in
            _ = try AuditTrail(session, office.key).add(Self.entry(2), at: office.clock.now)
          }
        }
      }
      #expect(try Self.verdict(office) == AuditVerdict(events: 42, clockJumps: 1, faults: []))
      // Another jump is another one.
      office.clock.move(seconds: -3_600)
      try database.write { session in
        _ = try AuditTrail(session, office.key).add(Self.entry(3), at: office.clock.now)
      }
      #expect(try Self.verdict(office).clockJumps == 2)
    }
  }

  @Test func `an empty trail is whole`() throws {
    try LiveEngine.sqlite.withDatabase { database in
      let office = try Office(database)
      #expect(try Self.verdict(office) == AuditVerdict(events: 0, faults: []))
    }
  }

  @Test(arguments: [
    ("UPDATE audit_event SET actor = 'c@d.cn' WHERE number = 7", AuditFault.changed(7)),
    ("UPDATE audit_event SET at = at + 1 WHERE number = 7", .changed(7)),
    ("UPDATE audit_event SET account = NULL WHERE number = 7", .changed(7)),
    ("UPDATE audit_event SET subject = '', detail = 'C7' WHERE number = 7", .changed(7)),
    ("DELETE FROM audit_event WHERE number = 7", .missing(from: 7, to: 7)),
    ("DELETE FROM audit_event WHERE number > 18", .cutOff(at: 18, anchored: 20)),
    ("DELETE FROM audit_event; DELETE FROM audit_head", .cutOff(at: 0, anchored: 20)),
    (
      "DELETE FROM audit_event WHERE number = 20; UPDATE audit_head SET number = 19",
      .cutOff(at: 19, anchored: 20)
    ),
    (
      "UPDATE audit_event SET proof = (SELECT proof FROM audit_event WHERE number = 8) "
        + "WHERE number = 7",
      .changed(7)
    ),
  ])
  func `whatever was tampered with is found`(_ sql: String, _ fault: AuditFault) throws {
    for engine in LiveEngine.available {
      try engine.withDatabase { database in
        let office = try Self.office(database, events: 20)
        let anchor = try #require(
          try database.read { try AuditTrail($0, office.key).anchor() })
        try database.write { session in
          try Self.unguard(session)
          try session.execute(sql)
        }
        #expect(try Self.verdict(office, [anchor]).faults.contains(fault), "\(engine): \(sql)")
      }
    }
  }

  @Test func `who writes the trail anew without the key is found`() throws {
    try LiveEngine.sqlite.withDatabase { database in
      let office = try Self.office(database, events: 20)
      try database.write { session in
        try Self.unguard(session)
        try session.execute("DELETE FROM audit_event; DELETE FROM audit_head")
        for number in 1...20 {
          try AuditTrail(session, HouseKey()).add(Self.entry(number), at: office.clock.now)
        }
      }
      #expect(try Self.verdict(office).faults.count >= 20)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `what people do with accounts is in the trail, and no secret is`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withOffice { office in
      let admin = try await office.administrator()
      let park = try await office.desk.addOrganisation(
        .park, name: "园区", by: admin.principal)
      let person = try await office.person(
        "p@a.cn", as: .officer, in: park, by: admin.principal)
      let (secret, _) = try await office.desk.makeToken(
        name: "t", scopes: [.read], days: 1, person.principal)
      _ = try? await office.signIn("p@a.cn", "wrong password!")
      try await office.desk.signOut(person.token, address: "")
      let key = office.key
      let events = try await office.database.read { try AuditTrail($0, key).events() }
      #expect(
        events.reversed().map(\.entry.action) == [
          "administrator.link", "link.first", "organisation.add", "member.invite",
          "link.invitation", "token.make", "sign-in.refused", "sign-out",
        ])
      #expect(events.first?.entry.actor == "p@a.cn")
      let told = "\(events)"
      for word in [Office.password, secret.description, person.token.description] {
        #expect(!told.contains(word))
      }
      #expect(try Self.verdict(office).faults.isEmpty)
    }
  }
}
