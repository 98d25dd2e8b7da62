import Cases
import PolicyPacks
import StorageTesting
import Testing
import TradeTerms

/// Who leaves the register of experts judges nothing any more.
@Suite("Register of experts") struct ExpertRegisterTests {
  private static let department = SelectionTests.department

  @Test func `who is removed judges no more, and another is found`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let tests = SelectionTests()
      let round = try await tests.round(hall, firms: 1)
      let names = round.experts[0..<3].map { "\($0.id)" }.joined(separator: ",")
      var record = try await tests.step(
        hall, round.entries[0], "assign", by: Self.department, ["experts": names])
      func score(_ expert: Expert) async throws {
        var taking = CaseTaking(record.id, "score", revision: record.revision)
        taking.scores = ["scale": 20, "effect": 20, "compliance": 20]
        record = try await hall.desk.take(taking, by: People.expert(expert.person.account))
      }
      try await score(round.experts[0])
      try await score(round.experts[1])
      try await hall.desk.removeExpert(round.experts[2].id, by: Self.department)
      #expect(hall.ear.audit.contains { $0.contains("expert.remove") && $0.contains("专家93") })
      #expect(try await hall.desk.experts().map(\.id) == [1, 2, 4, 5])
      record = try await tests.now(hall, record)
      #expect(record.state == "scoring")
      await #expect(throws: CaseError.noSuchCase) { try await score(round.experts[2]) }
      await #expect(throws: CaseError.self) {
        _ = try await tests.step(
          hall, record, "assign", by: Self.department, ["experts": "\(round.experts[2].id)"])
      }
      record = try await tests.step(
        hall, record, "assign", by: Self.department, ["experts": "\(round.experts[3].id)"])
      try await score(round.experts[3])
      #expect(record.state == "scored")
      // The history tells that somebody left, not who.
      let event = try await hall.desk.sheet(record.id, for: Self.department).events
        .last { $0.step == "expertRemoved" }
      #expect(event?.actor == nil)
      #expect(event?.comment.isEmpty == true)
    }
  }

  @Test func `a question whose only expert is removed waits for another`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let code = try Hall.firms(in: .shenzhen)[0]
      let expert = try await hall.desk.addExpert(
        CasePerson(account: 91, name: "专家91"), organisation: "协会", areas: ["tax"], ties: [],
        by: Self.department)
      var opening = CaseOpening("expert-opinion")
      opening.subject = code
      opening.fields = [
        "area": "tax", "topic": "税", "question": "如何登记？", "contact": "王 1",
      ]
      let record = try await hall.desk.open(opening, by: People.firm(code))
      _ = try await DirectLineTests.step(
        hall, record, "assign", by: Self.department, ["experts": "\(expert.id)"])
      try await hall.desk.removeExpert(expert.id, by: Self.department)
      let now = try await hall.desk.sheet(record.id, for: Self.department)
      #expect(now.record.state == "asked")
      #expect(now.experts.isEmpty)
      await #expect(throws: CaseError.self) {
        try await hall.desk.removeExpert(expert.id, by: Self.department)
      }
    }
  }

  @Test func `areas are those by which kinds of case choose`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      #expect(
        hall.desk.shelf.expertAreas.map(\.code) == ["clearance", "tax", "funds", "property"])
    }
  }
}
