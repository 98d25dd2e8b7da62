import Cases
import Storage
import StorageTesting
import Testing
import TradeTerms

/// Who is erased is told by the number of their account from others who are called the same.
@Suite struct NamesakeTests {
  private static let mark = "（已注销）"
  private static let name = "张三"
  private static let boss = officer(33, "处长", isManager: true)

  private static func officer(
    _ account: Int64, _ name: String = name, isManager: Bool = false
  ) -> CaseActor {
    CaseActor(
      person: CasePerson(account: account, name: name), organisation: 300,
      organisationName: SmallSteps.handler, kind: .province, isOfficer: true,
      isManager: isManager, units: [.department(SmallSteps.handler)], isCoordinator: true)
  }

  private static func erase(
    _ account: Int64, named name: String = name, _ hall: Hall
  ) async throws {
    let now = hall.clock.now
    try await hall.database.write { session in
      try CaseDesk.erase(account, named: name, mark: mark, at: now, session)
    }
  }

  private static func hand(
    _ desk: CaseDesk, _ record: CaseRecord, to account: Int64
  ) async throws {
    let person = CasePerson(account: account, name: name)
    #expect(try await desk.handOver([record.id], to: person, by: boss) == 1)
  }

  /// To whom a case was handed, one after the other.
  private static func handed(_ desk: CaseDesk, _ record: CaseRecord) async throws -> [String] {
    try await desk.sheet(record.id, for: boss).events
      .filter { $0.step == "handOver" }.map(\.comment)
  }

  private static func bringers(_ desk: CaseDesk, _ record: CaseRecord) async throws -> [String] {
    try await desk.sheet(record.id, for: boss).evidence.map { "\($0.name) \($0.addedBy)" }
  }

  /// Makes rows what they were before numbers were kept beside the names.
  private static func forgetNumbers(_ hall: Hall) async throws {
    try await hall.database.write { session in
      try session.execute("UPDATE case_evidence SET added_account = 0")
      try session.execute("UPDATE case_step SET fields = '{}' WHERE step = 'handOver'")
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a namesake keeps their name beside their files and what they were handed`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let desk = try SmallSteps.desk(hall)
      let code = try Hall.firms(in: .shenzhen)[0]
      var record = try await SmallSteps.open(desk, "ask", code, file: "one.txt")
      record = try await SmallSteps.step(
        desk, record, "supply", by: People.firm(code, account: 12), ["more": "合同"],
        file: "two.txt")
      record = try await SmallSteps.step(
        desk, record, "remark", by: Self.officer(21), ["said": "在核"])
      for account in [21, 22] as [Int64] { try await Self.hand(desk, record, to: account) }
      // One that was handed to them without their doing anything in it.
      let beside = try await SmallSteps.open(desk, "ask", code)
      for account in [21, 22] as [Int64] { try await Self.hand(desk, beside, to: account) }

      try await Self.erase(21, hall)
      try await Self.erase(11, named: "企业关务", hall)
      #expect(try await Self.handed(desk, record) == [Self.mark, Self.name])
      #expect(try await Self.handed(desk, beside) == [Self.mark, Self.name])
      #expect(
        try await Self.bringers(desk, record) == ["one.txt \(Self.mark)", "two.txt 企业关务"])
      #expect(try await desk.sheet(record.id, for: Self.boss).record.owner?.account == 22)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `of before the numbers the name counts where nobody else of it took part`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let desk = try SmallSteps.desk(hall)
      let code = try Hall.firms(in: .shenzhen)[0]
      var shared = try await SmallSteps.open(desk, "ask", code, file: "one.txt")
      shared = try await SmallSteps.step(
        desk, shared, "supply", by: People.firm(code, account: 12), ["more": "合同"],
        file: "two.txt")
      let alone = try await SmallSteps.open(desk, "ask", code, file: "three.txt")
      for account in [21, 22] as [Int64] { try await Self.hand(desk, shared, to: account) }
      shared = try await desk.sheet(shared.id, for: Self.boss).record
      _ = try await SmallSteps.step(
        desk, shared, "remark", by: Self.officer(21), ["said": "在核"])
      try await Self.hand(desk, alone, to: 21)
      try await Self.forgetNumbers(hall)

      try await Self.erase(21, hall)
      try await Self.erase(11, named: "企业关务", hall)
      #expect(try await Self.handed(desk, alone) == [Self.mark])
      #expect(try await Self.bringers(desk, alone) == ["three.txt \(Self.mark)"])
      // Whose of the two it was cannot be told any more.
      #expect(try await Self.handed(desk, shared) == [Self.name, Self.name])
      #expect(
        try await Self.bringers(desk, shared) == ["one.txt 企业关务", "two.txt 企业关务"])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `who offered to many is named there no more, nor from where`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      try await hall.database.write { session in
        for account in [21, 22] {
          try session.execute(
            """
            INSERT INTO offer_round (id, benefit, label_zh, label_en, account, person,
              organisation, organisation_name, signature, address, started_at)
            VALUES (\(account), 'p/b', 'b', 'b', \(account), '张三', 300, '省商务厅',
              'zhang@example.org', '10.0.0.1', 0)
            """)
        }
      }
      try await Self.erase(21, hall)
      let left = try await hall.database.read { session in
        let select = try session.statement(
          "SELECT person, signature, address FROM offer_round ORDER BY id")
        defer { select.reset() }
        var rows: [[String]] = []
        while try select.step() { rows.append((0..<3).map { select.text($0) }) }
        return rows
      }
      #expect(
        left == [[Self.mark, Self.mark, ""], [Self.name, "zhang@example.org", "10.0.0.1"]])
    }
  }
}
