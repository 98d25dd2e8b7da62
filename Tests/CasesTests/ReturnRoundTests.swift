import Cases
import Storage
import StorageTesting
import Testing
import TradeTerms

/// A round of returns as it stands, and as it was reported.
@Suite struct ReturnRoundTests {
  private static let coordinator = People.department("省商务厅", manager: true)
  private static let city = People.city(.shenzhen)

  /// Opens the round of 2026 as the platform does, and gives it with the return of Shenzhen.
  private static func open(_ hall: Hall) async throws -> (round: CaseRecord, own: CaseRecord) {
    try hall.clock.set("2026-11-01T00:00:00")
    let round = try #require(try await hall.desk.coverYear().first)
    let sheet = try await hall.desk.sheet(round.id, for: coordinator)
    return (round, try #require(sheet.children.first { $0.unit == .city(.shenzhen) }))
  }

  /// Takes a step of a case as it stands.
  private static func take(
    _ hall: Hall, _ id: Int64, _ step: String, by actor: CaseActor,
    _ fields: [String: String] = [:], figures: [String: RecordedFigure] = [:]
  ) async throws {
    let record = try await hall.desk.sheet(id, for: coordinator).record
    var taking = CaseTaking(id, step, revision: record.revision)
    taking.fields = fields
    taking.figures = figures
    taking.comment = "说明"
    _ = try await hall.desk.take(taking, by: actor)
  }

  private static func own(_ round: ReturnRound) throws -> ReturnRound.Return {
    try #require(round.returns.first { $0.unit == .city(.shenzhen) })
  }

  @Test(arguments: LiveEngine.available)
  func `what a round reported is kept with the step, and nothing changes it`(
    engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let (round, own) = try await Self.open(hall)
      let day = try Day("2026-11-20")
      let figures = [
        "enterprises": RecordedFigure("4", year: 2026, day: day),
        "overFifty": RecordedFigure("1", year: 2025, day: day),
      ]
      try await Self.take(
        hall, own.id, "submit", by: Self.city,
        ["done": "已办", "problems": "无", "enterprises": "5", "paid": "30.5"], figures: figures)
      try await Self.take(
        hall, round.id, "consolidate", by: Self.coordinator, ["summary": "全省平稳"])
      let before = try await hall.desk.returns(in: round.id, for: Self.coordinator)
      #expect(before.reported == nil)
      try await Self.take(hall, round.id, "report", by: Self.coordinator)
      let reported = try await hall.desk.returns(in: round.id, for: Self.coordinator)
      let kept = try #require(reported.reported)
      #expect(!kept.differs(from: before.now))
      #expect(kept.summary == "全省平稳")
      #expect(kept.figures.first { $0.source == "overFifty" }?.year == 2025)
      let amounts = try Self.own(kept).amounts
      #expect(amounts["enterprises"]?.reported == "5")
      #expect(amounts["enterprises"]?.recorded == figures["enterprises"])
      #expect(amounts["overFifty"]?.reported == nil)
      #expect(amounts["overFifty"]?.recorded == figures["overFifty"])

      // It is corrected afterwards; what was reported stays.
      hall.clock.move(seconds: 86_400)
      try await Self.take(
        hall, own.id, "reopen", by: Self.coordinator, ["newDay": "2026-11-20"])
      try await Self.take(
        hall, own.id, "submitLate", by: Self.city, ["done": "更正", "paid": "99"])
      let after = try await hall.desk.returns(in: round.id, for: Self.coordinator)
      #expect(after.reported == kept)
      #expect(after.now.differs(from: kept))
      #expect(try Self.own(after.now).amounts["paid"]?.reported == "99")
      #expect(try Self.own(after.now).done == "更正")
      #expect(try !Self.own(after.now).isLate)
      // Not even by hand.
      await #expect(throws: (any Error).self) {
        try await hall.database.write { try $0.execute("UPDATE case_round SET content = ''") }
      }
    }
  }

  @Test func `a return that is open again says what was handed in, and whether that was late`()
    async throws
  {
    try await LiveEngine.sqlite.withHall { hall in
      let (round, own) = try await Self.open(hall)
      func standing() async throws -> ReturnRound.Return {
        try Self.own(try await hall.desk.returns(in: round.id, for: Self.coordinator).now)
      }
      #expect(try await standing().standing == .waiting)
      try hall.clock.set("2027-01-01T00:00:00")
      // The time is over, whether or not a clock came round.
      #expect(try await standing().isLate)
      try await hall.desk.runClocks()
      #expect(try await standing().standing == .late)
      try await Self.take(hall, own.id, "reopen", by: Self.coordinator, ["newDay": "2027-01-08"])
      #expect(try await standing().standing == .reopened)
      try hall.clock.set("2027-01-05T10:00:00")
      try await Self.take(hall, own.id, "submitLate", by: Self.city, ["done": "补报", "paid": "2"])
      var now = try await standing()
      #expect(now.standing == .handedIn && now.isLate)
      #expect(now.firstHandedInAt == (hall.clock.now))
      // A correction that never comes leaves what was handed in.
      try await Self.take(hall, own.id, "reopen", by: Self.coordinator, ["newDay": "2027-01-08"])
      try await Self.take(hall, own.id, "save", by: Self.city, ["done": "草稿", "paid": "3"])
      now = try await standing()
      #expect(now.standing == .correcting && now.amounts["paid"]?.reported == "2")
      #expect(now.done == "补报")
      try hall.clock.set("2027-01-09T00:00:00")
      try await hall.desk.runClocks()
      now = try await standing()
      #expect(now.standing == .lapsed && now.amounts["paid"]?.reported == "2")
      try await Self.take(hall, own.id, "reopen", by: Self.coordinator, ["newDay": "2027-01-15"])
      try await Self.take(hall, own.id, "submitLate", by: Self.city, ["done": "更正", "paid": "4"])
      try await Self.take(hall, own.id, "accept", by: Self.coordinator)
      now = try await standing()
      #expect(now.standing == .accepted && now.isLate)
      #expect(now.amounts["paid"]?.reported == "4")
    }
  }

  @Test func `a return is put together for who sees the round`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let (round, own) = try await Self.open(hall)
      await #expect(throws: CaseError.noSuchCase) {
        _ = try await hall.desk.returns(in: round.id, for: Self.city)
      }
      // What is no round has no report.
      await #expect(throws: CaseError.noSuchCase) {
        _ = try await hall.desk.returns(in: own.id, for: Self.coordinator)
      }
    }
  }
}
