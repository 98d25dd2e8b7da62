import Cases
import PolicyPacks
import StorageTesting
import Testing
import TradeTerms

/// What must not happen in a round.
extension SelectionTests {
  @Test func `conflicts, too few experts, second scores and points out of range are refused`()
    async throws
  {
    try await LiveEngine.sqlite.withHall { hall in
      let round = try await round(hall, firms: 2)
      let entry = round.entries[0]
      func assign(_ experts: [Expert]) async throws -> CaseRecord {
        try await step(
          hall, entry, "assign", by: Self.department,
          ["experts": experts.map { "\($0.id)" }.joined(separator: ",")])
      }
      do {
        _ = try await assign([round.experts[0], round.experts[1], round.experts[4]])
        Issue.record("an expert with ties was assigned")
      } catch let error as CaseError {
        guard case .conflictOfInterest = error else { throw error }
      }
      await #expect(throws: CaseError.tooFewExperts(found: 2, least: 3)) {
        _ = try await assign(Array(round.experts[0..<2]))
      }
      var record = try await assign(Array(round.experts[0..<3]))
      func score(_ points: Int, by expert: Expert) async throws -> CaseRecord {
        var taking = CaseTaking(record.id, "score", revision: record.revision)
        taking.scores = ["scale": points, "effect": 10, "compliance": 10]
        return try await hall.desk.take(taking, by: People.expert(expert.person.account))
      }
      await #expect(throws: CaseError.self) { _ = try await score(31, by: round.experts[0]) }
      record = try await score(30, by: round.experts[0])
      await #expect(throws: CaseError.alreadyScored) {
        _ = try await score(1, by: round.experts[0])
      }
      // Somebody who was not assigned does not even see it.
      await #expect(throws: CaseError.noSuchCase) {
        _ = try await score(1, by: round.experts[3])
      }
      #expect(record.state == "scoring")
      // One steps back; with the two that are left it is not enough, a third is found.
      record = try await step(
        hall, record, "recuse", by: People.expert(round.experts[1].person.account))
      record = try await score(30, by: round.experts[2])
      #expect(record.state == "scoring")
      record = try await step(
        hall, record, "assign", by: Self.department, ["experts": "\(round.experts[3].id)"])
      record = try await score(30, by: round.experts[3])
      #expect(record.state == "scored")
    }
  }

  @Test(arguments: [
    ("quota", "1.5"), ("quota", "-3"), ("quota", "0"), ("closingDay", "2020-01-01"),
  ])
  func `a round with a quota or a day that cannot be is refused`(_ field: String, _ value: String)
    async throws
  {
    try await LiveEngine.sqlite.withHall { hall in
      var opening = CaseOpening("firm-selection-call")
      opening.fields = [
        "round": "2026", "closingDay": "2026-06-30", "quota": "1", "notice": "请申报",
      ]
      opening.fields[field] = value
      do {
        _ = try await hall.desk.open(opening, by: Self.department)
        Issue.record("\(field) \(value) was taken")
      } catch CaseError.fields(let problems) {
        #expect(problems.map(\.field) == [field])
      }
    }
  }

  @Test func `who is judged sees neither judges nor points, who judges finds the entry`()
    async throws
  {
    try await LiveEngine.sqlite.withHall { hall in
      let round = try await round(hall, firms: 1)
      let code = try Hall.firms(in: .shenzhen)[0]
      var waiting = CaseQuery()
      waiting.view = .waiting
      let names = round.experts[0..<3].map { "\($0.id)" }.joined(separator: ",")
      let record = try await step(
        hall, round.entries[0], "assign", by: Self.department, ["experts": names])
      let judge = People.expert(round.experts[0].person.account)
      #expect(try await hall.desk.list(waiting, for: judge).rows.map(\.id) == [record.id])
      var taking = CaseTaking(record.id, "score", revision: record.revision)
      taking.scores = ["scale": 10, "effect": 10, "compliance": 10]
      _ = try await hall.desk.take(taking, by: judge)
      #expect(try await hall.desk.list(waiting, for: judge).rows.isEmpty)
      let own = try await hall.desk.sheet(record.id, for: People.firm(code, account: 50))
      #expect(own.experts.isEmpty)
      #expect(own.scores == nil)
      #expect(!own.fields.contains { $0.id == "experts" })
      let seen = try await hall.desk.sheet(record.id, for: judge)
      #expect(seen.experts.map(\.person) == [judge.person])
      #expect(seen.scores == nil)
      #expect(!seen.steps.contains { $0.step.takesScores || $0.step.recuses })
      #expect(
        try await hall.desk.sheet(record.id, for: Self.department).scores?.mean == "30")
      // What waits for the city stands in its queue, although the province handles it.
      let entry = try await fresh(hall, round.call)
      #expect(
        try await hall.desk.list(waiting, for: People.city(.guangzhou)).rows.map(\.id)
          == [entry.id])
    }
  }

  private func fresh(_ hall: Hall, _ call: CaseRecord) async throws -> CaseRecord {
    let code = try Hall.firms(in: .guangzhou)[0]
    var entry = CaseOpening("firm-selection")
    entry.parent = call.id
    entry.subject = code
    entry.fields = ["merits": "出口增长", "contact": "李四"]
    return try await hall.desk.open(entry, by: People.firm(code, account: 60))
  }

  @Test func `equal totals at the border of the quota are not decided by chance`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let round = try await round(hall, quota: "1", firms: 2)
      for entry in round.entries {
        try await score(hall, entry, by: round.experts[0..<3], [20, 30, 20])
      }
      var call = try await close(hall, round)
      await #expect(throws: CaseError.tieAtBorder(places: 1, points: "70")) {
        _ = try await step(hall, call, "rank", by: Self.department)
      }
      #expect(try await now(hall, call).state == "review")
      call = try await step(hall, call, "setQuota", by: Self.department, ["quota": "2"])
      call = try await step(hall, call, "rank", by: Self.department)
      #expect(call.state == "ranked")
    }
  }

  @Test func `one entry for each enterprise, while the round is open`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let round = try await round(hall, firms: 1)
      let code = try Hall.firms(in: .shenzhen)[0]
      var again = CaseOpening("firm-selection")
      again.parent = round.call.id
      again.subject = code
      again.fields = ["merits": "再报", "contact": "张三"]
      await #expect(throws: CaseError.claimed(number: round.entries[0].number)) {
        _ = try await hall.desk.open(again, by: People.firm(code))
      }
      _ = try await close(hall, round)
      again.subject = try Hall.firms(in: .guangzhou)[0]
      let late = People.firm(again.subject ?? "")
      await #expect(throws: CaseError.parentClosed) {
        _ = try await hall.desk.open(again, by: late)
      }
    }
  }
}
