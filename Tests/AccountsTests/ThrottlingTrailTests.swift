import Storage
import StorageTesting
import Testing
import TradeTerms

@testable import Accounts

/// That somebody must wait before they try again stands in the audit trail, once for each wait.
@Suite struct ThrottlingTrailTests {
  private static func blocks(_ office: Office) async throws -> [AuditEntry] {
    let key = office.key
    return try await office.database.read { session in
      try AuditTrail(session, key).events(limit: 500).map(\.entry)
        .filter { $0.action == "sign-in.blocked" }.reversed()
    }
  }

  private static func fail(_ office: Office, times: Int) async {
    for _ in 0..<times { _ = try? await office.signIn("admin@example.org", "wrong password!") }
  }

  @Test(arguments: LiveEngine.available)
  func `a block is told when it begins, and not at each try while it lasts`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withOffice { office in
      _ = try await office.administrator()
      await Self.fail(office, times: 4)
      #expect(try await Self.blocks(office).isEmpty)
      await Self.fail(office, times: 1)
      var told = try await Self.blocks(office)
      #expect(told.map(\.subject) == ["admin@example.org"])
      #expect(told.first?.detail == "1 s" && told.first?.address == Office.address)
      await Self.fail(office, times: 20)
      #expect(try await Self.blocks(office).count == 1)
      // The next wait is another block, twice as long.
      office.clock.move(seconds: 1)
      await Self.fail(office, times: 10)
      told = try await Self.blocks(office)
      #expect(told.map(\.detail) == ["1 s", "2 s"])
      let trail = try await office.desk.verifyAudit()
      #expect(trail.0.faults.isEmpty)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `who is right at the last free try is not told of as blocked`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withOffice { office in
      _ = try await office.administrator()
      await Self.fail(office, times: 4)
      _ = try await office.signIn("admin@example.org")
      #expect(try await Self.blocks(office).isEmpty)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `of many tries at once one tells of the block`(_ engine: LiveEngine) async throws {
    try await engine.withOffice { office in
      _ = try await office.administrator()
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<12 { group.addTask { await Self.fail(office, times: 1) } }
      }
      #expect(try await Self.blocks(office).count == 1)
    }
  }

  @Test func `an address of the network that tries too often is told of`() async throws {
    try await LiveEngine.sqlite.withOffice { office in
      for _ in 0..<55 {
        try? await office.desk.refuseIdentity(
          from: "https://id.example", why: "no", address: Office.address)
      }
      let told = try await Self.blocks(office)
      #expect(told.map(\.subject) == ["network \(Office.address)"])
    }
  }
}
