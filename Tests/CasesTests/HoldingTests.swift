import Cases
import StorageTesting
import Testing
import TradeTerms

/// What one case must not do to others, and what is not for somebody although they have a part in it.
@Suite("Holding") struct HoldingTests {
  private static let department = People.department("省商务厅", manager: true)

  private static let park = CaseActor(
    person: CasePerson(account: 71, name: "园区运营"), organisation: 710, organisationName: "某园区",
    kind: .park, city: .shenzhen, isOfficer: true, isManager: true)

  private func call(_ hall: Hall, _ type: String) async throws -> CaseRecord {
    var opening = CaseOpening(type)
    opening.fields = [
      "round": "2026", "closingDay": "2026-12-30", "quota": "1", "notice": "请申报",
    ]
    return try await hall.desk.open(opening, by: Self.department)
  }

  /// A park is no enterprise of the registry: what is overdue about it is supervised all the same.
  @Test(arguments: LiveEngine.available)
  func `a late entry of a park is supervised, and holds up no other clock`(_ engine: LiveEngine)
    async throws
  {
    try await engine.withHall { hall in
      let round = try await call(hall, "park-selection-call")
      var entry = CaseOpening("park-selection")
      entry.parent = round.id
      entry.fields = ["merits": "入驻 500 家", "contact": "园区"]
      let late = try await hall.desk.open(entry, by: Self.park)
      try hall.clock.set("2026-07-15T09:00:00")
      #expect(try await hall.desk.runClocks() >= 3)
      let sheet = try await hall.desk.sheet(late.id, for: Self.department)
      #expect(sheet.children.map(\.type) == ["supervision"])
      #expect(sheet.children.first?.subject?.name == "某园区")
    }
  }

  @Test func `a park or provider opens for who trusts it, and into what it sees`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let code = try Hall.firms(in: .shenzhen)[0]
      var opening = CaseOpening("direct-line")
      opening.subject = code
      opening.fields = DirectLineTests.question
      await #expect(throws: CaseError.self) {
        _ = try await hall.desk.open(opening, by: Self.park)
      }
      let trusted = CaseActor(
        person: Self.park.person, organisation: 710, organisationName: "某园区", kind: .park,
        city: .shenzhen, isOfficer: true, isManager: true, mandators: [code])
      _ = try await hall.desk.open(opening, by: trusted)
      // A case is not hung under another one that its kind does not stand in.
      let own = try await DirectLineTests.open(hall, code)
      opening.parent = own.id
      await #expect(throws: CaseError.parentClosed) {
        _ = try await hall.desk.open(opening, by: People.firm(code))
      }
    }
  }

  @Test func `files of others do not stand in the place of the applicant's`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let code = try Hall.firms(in: .shenzhen)[0]
      let pdf = Array("%PDF-1.7 a".utf8)
      var opening = CaseOpening("direct-line")
      opening.subject = code
      opening.fields = DirectLineTests.question
      opening.evidence = [
        EvidenceFile(slot: "attachment", name: "甲.pdf", bytes: pdf),
        EvidenceFile(slot: "attachment", name: "乙.pdf", bytes: pdf),
      ]
      let officer = People.city(.shenzhen)
      var record = try await hall.desk.open(opening, by: People.firm(code))
      record = try await DirectLineTests.step(hall, record, "take", by: officer)
      record = try await DirectLineTests.step(
        hall, record, "askBack", by: officer, comment: "请换甲")
      var taking = CaseTaking(record.id, "supply", revision: record.revision)
      taking.fields = ["supplementText": "已换"]
      taking.evidence = [
        EvidenceFile(slot: "attachment", name: "甲.pdf", bytes: Array("%PDF-1.7 b".utf8))
      ]
      _ = try await hall.desk.take(taking, by: People.firm(code))
      let sheet = try await hall.desk.sheet(record.id, for: officer)
      // One took the place of that of its name, the other stands.
      #expect(
        sheet.evidence.map { "\($0.name) \($0.replacedAt != nil)" }
          == ["甲.pdf true", "乙.pdf false", "甲.pdf false"])
    }
  }

  @Test func `an expert who stepped back is not asked again`() async throws {
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
      var record = try await hall.desk.open(opening, by: People.firm(code))
      let named = ["experts": "\(expert.id)"]
      record = try await DirectLineTests.step(hall, record, "assign", by: Self.department, named)
      record = try await DirectLineTests.step(
        hall, record, "recuse", by: People.expert(91), comment: "曾任顾问")
      await #expect(throws: CaseError.self) {
        _ = try await DirectLineTests.step(hall, record, "assign", by: Self.department, named)
      }
      // The enterprise sees that somebody stepped back, not who, nor why.
      let seen = try await hall.desk.sheet(record.id, for: People.firm(code))
      let event = try #require(seen.events.last { $0.step == "recuse" })
      #expect(event.actor == nil)
      #expect(event.comment.isEmpty)
    }
  }

  @Test func `erased is erased, and nothing personal is kept in the open afterwards`() async throws
  {
    try await LiveEngine.sqlite.withHall { hall in
      let code = try Hall.firms(in: .shenzhen)[0]
      let firm = People.firm(code)
      let record = try await DirectLineTests.open(hall, code)
      #expect(try await hall.desk.reveal(record.id, by: firm)["contact"] == "王女士 13800000000")
      await #expect(throws: CaseError.self) {
        _ = try await hall.desk.reveal(record.id, by: People.city(.shenzhen))
      }
      await #expect(throws: CaseError.commentMissing) {
        try await hall.desk.erase(record.id, because: " ", by: firm)
      }
      try await hall.desk.erase(record.id, because: "依申请", by: firm)
      await #expect(throws: CaseError.erased) {
        _ = try await hall.desk.reveal(record.id, by: firm)
      }
    }
  }
}
