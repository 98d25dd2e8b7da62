import Cases
import PolicyPacks
import Storage
import StorageTesting
import Testing
import TradeTerms

/// What waits for somebody: where it is their turn, and nothing else; as often as it is listed.
@Suite("Whose turn it is") struct TurnTests {
  /// What the case page says of a case: who may go on with it.
  private struct Seen {
    let record: CaseRecord
    let waitsFor: CaseRole?
    let experts: Set<Int64>
  }

  private static func all(_ hall: Hall) async throws -> [Seen] {
    var query = CaseQuery()
    query.view = .all
    query.isWhole = true
    query.limit = 1_000
    var seen: [Seen] = []
    for row in try await hall.desk.list(query, for: .platform).rows {
      let sheet = try await hall.desk.sheet(row.id, for: .platform)
      seen.append(
        Seen(
          record: sheet.record, waitsFor: sheet.type.state(sheet.record.state)?.waitsFor,
          experts: Set(sheet.experts.map(\.person.account))))
    }
    return seen
  }

  /// Whether it is somebody's turn, by the roles that the case page goes by.
  private static func isTurn(
    of actor: CaseActor, _ seen: Seen, _ hall: Hall
  ) async throws -> Bool {
    guard seen.record.isOpen, let role = seen.waitsFor else { return false }
    let roles = actor.roles(in: seen.record, experts: seen.experts)
    // What nobody has is of its desk as a whole.
    let isNobodys = role == .owner && seen.record.owner == nil && roles.contains(.handler)
    guard roles.contains(role) || isNobodys else { return false }
    let steps = try await hall.desk.sheet(seen.record.id, for: actor).steps.map(\.step)
    // Who has given their points waits for the others.
    if role == .expert { return steps.contains { $0.by.contains(.expert) } }
    #expect(!steps.isEmpty, "\(seen.record.number) waits for \(actor.name), who has no step")
    return true
  }

  /// What a view lists, two at a time.
  private static func listed(
    _ hall: Hall, _ view: CaseQuery.View, _ actor: CaseActor, overdueAt: Instant? = nil
  ) async throws -> [Int64] {
    var query = CaseQuery()
    query.view = view
    query.overdueAt = overdueAt
    query.limit = 2
    var rows: [Int64] = []
    repeat {
      let page = try await hall.desk.list(query, for: actor)
      rows += page.rows.map(\.id)
      query.after = page.next
    } while query.after != nil && rows.count < 1_000
    return rows
  }

  /// Holds the count, the list and the case page of everybody against each other.
  private static func hold(_ world: TurnWorld) async throws {
    let hall = world.hall
    let now = hall.clock.now
    let all = try await all(hall)
    for (name, actor) in world.everybody {
      var turn: [CaseRecord] = []
      for seen in all where try await isTurn(of: actor, seen, hall) { turn.append(seen.record) }
      let late = turn.filter { record in record.dueAt.map { $0 < now } == true }
      let rows = try await listed(hall, .waiting, actor)
      #expect(rows.sorted() == turn.map(\.id).sorted(), "\(name)")
      let overdue = try await listed(hall, .waiting, actor, overdueAt: now)
      #expect(overdue.sorted() == late.map(\.id).sorted(), "\(name)")
      let tally = try await hall.desk.waiting(for: actor)
      #expect(tally == CaseTally(open: rows.count, overdue: overdue.count), "\(name)")
    }
  }

  @Test(arguments: LiveEngine.available)
  func `for everybody the count is the list, and the list is their own turn`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let world = try await TurnWorld(hall)
      try await Self.hold(world)
      // Most of it is late by then.
      try hall.clock.set("2026-06-09T12:00:00")
      try await Self.hold(world)
      // Each of the five kinds has something to do, and sees what waits for others too.
      for actor in [
        world.firm, world.provider, world.park, TurnWorld.city,
        People.department(TurnWorld.finance), People.department(TurnWorld.commerce),
      ] {
        let own = try await Self.listed(hall, .waiting, actor)
        let sight = try await Self.listed(hall, .ours, actor)
        #expect(!own.isEmpty && own.count < sight.count, "\(actor.kind)")
        #expect(Set(own).isSubset(of: sight), "\(actor.kind)")
      }
      let roles = Set(try await Self.all(hall).filter(\.record.isOpen).compactMap(\.waitsFor))
      #expect(roles == [.handler, .owner, .applicant, .city, .coordinator, .expert])
      // One has given points, one has not, one was never asked.
      for (account, count) in [(Int64(91), 0), (92, 1), (94, 0), (96, 1)] {
        let tally = try await hall.desk.waiting(for: People.expert(account))
        #expect(tally.open == count, "\(account)")
      }
      #expect(try await Self.listed(hall, .waiting, world.everybody[1].actor).isEmpty)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a case that somebody opened about themselves is counted once, and when it is their turn`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let code = try Hall.firms(in: .shenzhen)[0]
      let firm = People.firm(code)
      func tally(_ actor: CaseActor) async throws -> CaseTally {
        try await hall.desk.waiting(for: actor)
      }
      var record = try await DirectLineTests.open(hall, code)
      #expect(record.subject?.code == code && record.opener.organisation == firm.organisation)
      hall.clock.move(seconds: 7_200)
      // It is late, and not with them.
      #expect(try await tally(firm) == CaseTally(open: 0, overdue: 0))
      #expect(try await tally(TurnWorld.city) == CaseTally(open: 1, overdue: 1))
      record = try await DirectLineTests.step(hall, record, "take", by: TurnWorld.city)
      record = try await DirectLineTests.step(
        hall, record, "answer", by: TurnWorld.city, ["answer": "见附件"])
      #expect(try await tally(firm) == CaseTally(open: 1, overdue: 0))
      #expect(try await Self.listed(hall, .waiting, firm) == [record.id])
      #expect(try await tally(TurnWorld.city) == CaseTally(open: 0, overdue: 0))
      try hall.clock.set("2026-06-30T09:00:00")
      #expect(try await tally(firm) == CaseTally(open: 1, overdue: 1))
      var closed = CaseQuery()
      closed.view = .waiting
      closed.isOpen = false
      #expect(try await hall.desk.list(closed, for: firm).rows.isEmpty)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `what somebody leaves behind waits for their desk, or for its managers`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let world = try await TurnWorld(hall)
      let colleague = People.city(.shenzhen, account: 22)
      let before = try await hall.desk.waiting(for: colleague).open
      let left = try await hall.desk.waiting(for: TurnWorld.city).open
      let now = hall.clock.now
      try await hall.database.write { session in
        try CaseDesk.erase(21, named: "市局经办", mark: "（已注销）", at: now, session)
      }
      try await Self.hold(world)
      #expect(left > before)
      #expect(try await hall.desk.waiting(for: colleague).open == left)
      // What a manager of the coordinator took, and leaves, is for its managers again.
      let up = try #require(
        try await Self.all(hall).first { $0.record.isOpen && $0.record.isForManagers }?.record)
      try await world.step(up, "take", by: TurnWorld.boss)
      try await hall.database.write { session in
        try CaseDesk.erase(33, named: "省商务厅经办", mark: "（已注销）", at: now, session)
      }
      try await Self.hold(world)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `cases of an older program get their turn when the platform starts`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let world = try await TurnWorld(hall)
      #expect(try await hall.desk.alignTurns() == 0)
      let waiting = try await Self.all(hall).filter { $0.record.isOpen && $0.waitsFor != nil }
      // As the migration leaves them.
      try await hall.database.write { session in
        try session.execute("UPDATE case_file SET waits_for = '', waits_person = 0")
      }
      #expect(try await hall.desk.waiting(for: TurnWorld.boss).open == 0)
      #expect(try await hall.desk.alignTurns(batch: 3) == waiting.count)
      #expect(try await hall.desk.alignTurns() == 0)
      try await Self.hold(world)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `another pack may wait for somebody else, or know another kind`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let code = try Hall.firms(in: .shenzhen)[0]
      let firm = People.firm(code)
      let officer = People.department(TurnWorld.commerce)
      let first = try FactWriteBackTests.desk(hall)
      var opening = CaseOpening("site-visit")
      opening.subject = code
      opening.fields = ["address": "https://shop.example"]
      _ = try await first.open(opening, by: firm)
      #expect(try await first.waiting(for: officer).open == 1)
      #expect(try await first.waiting(for: firm).open == 0)
      let next = try FactWriteBackTests.desk(hall, waits: "applicant")
      #expect(try await next.alignTurns() == 1)
      #expect(try await next.waiting(for: officer).open == 0)
      #expect(try await next.waiting(for: firm).open == 1)
      // The packs of the hall do not know the kind, and leave it to who does.
      #expect(try await hall.desk.alignTurns() == 0)
      #expect(try await next.waiting(for: firm).open == 1)
    }
  }
}
