import Cases
import Registry
import Storage
import StorageTesting
import Testing
import TradeTerms

/// A round of a selection from the call to the removal of a title, and what must not happen in it.
@Suite("Selection") struct SelectionTests {
  static let department = People.department("省商务厅", manager: true)

  /// A round with entries that the cities have recommended.
  struct Round {
    var call: CaseRecord
    var entries: [CaseRecord]
    var experts: [Expert]
  }

  func step(
    _ hall: Hall, _ record: CaseRecord, _ step: String, by actor: CaseActor,
    _ fields: [String: String] = [:], comment: String = "有据可查"
  ) async throws -> CaseRecord {
    try await DirectLineTests.step(hall, record, step, by: actor, fields, comment: comment)
  }

  func now(_ hall: Hall, _ record: CaseRecord) async throws -> CaseRecord {
    try await hall.desk.sheet(record.id, for: Self.department).record
  }

  func round(_ hall: Hall, quota: String = "1", firms: Int = 3) async throws -> Round {
    var opening = CaseOpening("firm-selection-call")
    opening.fields = [
      "round": "2026 年度", "closingDay": "2026-06-30", "quota": quota, "notice": "请申报",
    ]
    let call = try await hall.desk.open(opening, by: Self.department)
    let codes = try Hall.firms(in: .shenzhen)
    var entries: [CaseRecord] = []
    for (index, code) in codes.prefix(firms).enumerated() {
      var entry = CaseOpening("firm-selection")
      entry.parent = call.id
      entry.subject = code
      entry.fields = ["merits": "出口增长", "contact": "张三 13900000000"]
      let record = try await hall.desk.open(
        entry, by: People.firm(code, account: Int64(50 + index)))
      entries.append(
        try await step(hall, record, "recommend", by: People.city(.shenzhen)))
    }
    var experts: [Expert] = []
    for account in Int64(91)...95 {
      experts.append(
        try await hall.desk.addExpert(
          CasePerson(account: account, name: "专家\(account)"), organisation: "行业协会",
          areas: [], ties: account == 95 ? [codes[0]] : [], by: Self.department))
    }
    return Round(call: call, entries: entries, experts: experts)
  }

  func score(
    _ hall: Hall, _ record: CaseRecord, by experts: ArraySlice<Expert>, _ points: [Int]
  ) async throws {
    let names = experts.map { "\($0.id)" }.joined(separator: ",")
    var record = try await step(
      hall, record, "assign", by: Self.department, ["experts": names])
    for expert in experts {
      var taking = CaseTaking(record.id, "score", revision: record.revision)
      taking.scores = ["scale": points[0], "effect": points[1], "compliance": points[2]]
      record = try await hall.desk.take(taking, by: People.expert(expert.person.account))
    }
    #expect(record.state == "scored")
  }

  func close(_ hall: Hall, _ round: Round) async throws -> CaseRecord {
    try hall.clock.set("2026-07-01T00:00:00")
    try await hall.desk.runClocks()
    return try await now(hall, round.call)
  }

  @Test func `from the call to the title, its yearly review and its end`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let round = try await round(hall)
      for (index, entry) in round.entries.enumerated() {
        try await score(hall, entry, by: round.experts[0..<3], [20, 30 + index, 20])
      }
      var call = try await close(hall, round)
      #expect(call.state == "review")
      call = try await step(hall, call, "rank", by: Self.department)
      let states = try await round.entries.asyncMap { try await now(hall, $0).state }
      #expect(states == ["leftOut", "leftOut", "shortlisted"])
      call = try await step(hall, call, "showPublicly", by: Self.department)
      // In public view everybody sees the outside of it, and nothing inside.
      let stranger = People.firm("x", account: 77)
      let shown = try await hall.desk.sheet(round.entries[2].id, for: stranger)
      #expect(shown.fields.isEmpty)
      #expect(shown.events.isEmpty)
      // Five working days from Wednesday the first of July: until Wednesday the eighth.
      #expect(call.dueAt == (try Instant("2026-07-08T17:30:00+08:00")))
      try hall.clock.set("2026-07-08T17:29:59")
      #expect(try await hall.desk.runClocks() == 0)
      try hall.clock.set("2026-07-08T17:30:00")
      try await hall.desk.runClocks()
      call = try await now(hall, call)
      #expect(call.state == "decided")
      call = try await step(hall, call, "publish", by: Self.department)
      let winner = try await now(hall, round.entries[2])
      #expect(winner.state == "awarded")
      let title = try #require(try await titles(hall, winner).first)
      #expect(title.id == "model-enterprise")
      #expect(title.from.description == "2026-07-08")
      #expect(title.to?.description == "2029-07-07")
      #expect(title.source == winner.number)

      try hall.clock.set("2027-07-09T09:00:00")
      try await hall.desk.runClocks()
      var reviewed = try await now(hall, winner)
      #expect(reviewed.state == "yearReview")
      reviewed = try await step(hall, reviewed, "remove", by: Self.department)
      #expect(reviewed.state == "removed")
      #expect(try await titles(hall, winner).first?.to?.description == "2027-07-08")
    }
  }

  @Test func `a title runs out by its term, and who has it is told before`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let round = try await round(hall)
      for (index, entry) in round.entries.enumerated() {
        try await score(hall, entry, by: round.experts[0..<3], [20, 30 + index, 20])
      }
      var call = try await close(hall, round)
      for step in ["rank", "showPublicly"] {
        call = try await self.step(hall, call, step, by: Self.department)
      }
      try hall.clock.set("2026-07-08T17:30:00")
      try await hall.desk.runClocks()
      call = try await step(hall, try await now(hall, call), "publish", by: Self.department)
      let winner = try await now(hall, round.entries[2])
      #expect(winner.fields["titleEnds"] == "2029-07-07")
      for day in ["2027-07-09", "2028-07-12", "2029-04-10"] {
        try hall.clock.set("\(day)T09:00:00")
        try await hall.desk.runClocks()
        let seen = try await now(hall, winner)
        if seen.state == "yearReview" {
          _ = try await step(hall, seen, "keep", by: Self.department, comment: "合格")
        }
      }
      let told = hall.ear.notices.filter { $0.caseID == winner.id && $0.kind == .reminder }
      #expect(
        told.contains { $0.to == .enterprise(winner.subject?.code ?? "") },
        "\(told.map { "\($0.to) \($0.at)" })")
      #expect(told.contains { $0.to == .unit(winner.unit) })
      try hall.clock.set("2029-07-07T23:59:59")
      try await hall.desk.runClocks()
      #expect(try await now(hall, winner).closedAt == nil)
      try hall.clock.set("2029-07-08T00:00:00")
      try await hall.desk.runClocks()
      #expect(try await now(hall, winner).state == "expired")
      // The title ended by itself, on its own day.
      #expect(try await titles(hall, winner).first?.to?.description == "2029-07-07")
    }
  }

  private func titles(_ hall: Hall, _ record: CaseRecord) async throws -> [Title] {
    let code = record.subject?.code ?? ""
    return try await hall.database.read { session in
      guard let party = try PartyStore(session).party(code: code) else { return [] }
      return try TitleStore(session).titles(of: party)
    }
  }

  @Test func `an objection stops the award until it is examined`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let round = try await round(hall, quota: "3")
      for entry in round.entries {
        try await score(hall, entry, by: round.experts[0..<3], [20, 30, 20])
      }
      var call = try await close(hall, round)
      call = try await step(hall, call, "rank", by: Self.department)
      call = try await step(hall, call, "showPublicly", by: Self.department)
      let objector = People.firm("x", account: 77)
      for index in 0..<2 {
        let entry = try await now(hall, round.entries[index])
        _ = try await step(
          hall, entry, "object", by: objector, ["objection": "数据不实"])
      }
      try hall.clock.set("2026-07-08T17:30:00")
      try await hall.desk.runClocks()
      call = try await step(hall, try await now(hall, call), "publish", by: Self.department)
      var states = try await round.entries.asyncMap { try await now(hall, $0).state }
      #expect(states == ["objected", "objected", "awarded"])
      _ = try await step(
        hall, try await now(hall, round.entries[0]), "uphold", by: Self.department)
      _ = try await step(
        hall, try await now(hall, round.entries[1]), "dismiss", by: Self.department)
      states = try await round.entries.asyncMap { try await now(hall, $0).state }
      #expect(states[0] == "refused")
      // Dismissed after the round was published, it gets its title by a step of its own.
      let late = try await step(
        hall, try await now(hall, round.entries[1]), "awardLate", by: Self.department)
      #expect(late.state == "awarded")
      #expect(try await titles(hall, late).map(\.id) == ["model-enterprise"])
      #expect(try await titles(hall, try await now(hall, round.entries[0])).isEmpty)
    }
  }
}

extension Array {
  fileprivate func asyncMap<Result>(_ body: (Element) async throws -> Result) async rethrows
    -> [Result]
  {
    var results: [Result] = []
    for element in self { results.append(try await body(element)) }
    return results
  }
}
