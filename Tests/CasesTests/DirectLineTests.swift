import Cases
import StorageTesting
import Testing
import TradeTerms

/// A question on the direct line through its whole life, and what is refused on the way.
@Suite("Direct line") struct DirectLineTests {
  static let question = [
    "topic": "9810 退税资料", "category": "consultation", "question": "海外仓出口需要哪些资料？",
    "contact": "王女士 13800000000",
  ]

  static func open(_ hall: Hall, _ code: String) async throws -> CaseRecord {
    var opening = CaseOpening("direct-line")
    opening.subject = code
    opening.fields = question
    return try await hall.desk.open(opening, by: People.firm(code))
  }

  static func step(
    _ hall: Hall, _ record: CaseRecord, _ step: String, by actor: CaseActor,
    _ fields: [String: String] = [:], comment: String = ""
  ) async throws -> CaseRecord {
    var taking = CaseTaking(record.id, step, revision: record.revision)
    taking.fields = fields
    taking.comment = comment
    return try await hall.desk.take(taking, by: actor)
  }

  @Test(arguments: LiveEngine.available)
  func `asked, owned within the hour, answered, rated, called back, published`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let code = try Hall.firms(in: .shenzhen)[0]
      var record = try await Self.open(hall, code)
      #expect(record.number == "ZTC-2026-000001")
      #expect(record.state == "waiting")
      #expect(record.unit == .city(.shenzhen))
      // One working hour from nine in the morning.
      #expect(record.dueAt == (try Instant("2026-06-02T10:00:00+08:00")))
      #expect(record.fields["contact"]?.contains("13800000000") == false)

      hall.clock.move(seconds: 1_800)
      let officer = People.city(.shenzhen)
      record = try await Self.step(hall, record, "take", by: officer)
      #expect(record.owner == officer.person)
      // Two working days: the end of Thursday's office hours.
      #expect(record.dueAt == (try Instant("2026-06-04T17:30:00+08:00")))
      record = try await Self.step(hall, record, "answer", by: officer, ["answer": "需要海外仓证明"])
      record = try await Self.step(hall, record, "accept", by: People.firm(code))
      record = try await Self.step(
        hall, record, "callBack", by: officer, ["reached": "confirmed"])
      #expect(record.state == "closed")
      #expect(!record.isOpen)
      #expect(record.dueAt == nil)
      record = try await Self.step(
        hall, record, "publish", by: officer,
        ["publicQuestion": "海外仓出口要哪些证明？", "publicAnswer": "需要海外仓证明"])
      #expect(try await hall.desk.knowledge("海外仓 证明").map(\.answer) == ["需要海外仓证明"])
      #expect(try await hall.desk.knowledge("100%_").isEmpty)

      let sheet = try await hall.desk.sheet(record.id, for: officer)
      #expect(
        sheet.events.map(\.step) == ["open", "take", "answer", "accept", "callBack", "publish"])
      #expect(sheet.events.map(\.place) == [1, 2, 3, 4, 5, 6])
      // Whoever asked may have it taken back.
      _ = try await Self.step(
        hall, record, "unpublish", by: People.firm(code), comment: "涉及商业信息")
      #expect(try await hall.desk.knowledge("海外仓 证明").isEmpty)
    }
  }

  @Test func `nobody owns it in time: reminded, overdue, one level up, supervised`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let code = try Hall.firms(in: .shenzhen)[0]
      let record = try await Self.open(hall, code)
      try hall.clock.set("2026-06-02T09:29:59")
      #expect(try await hall.desk.runClocks() == 0)
      try hall.clock.set("2026-06-02T09:30:00")
      #expect(try await hall.desk.runClocks() == 1)
      try hall.clock.set("2026-06-02T10:00:00")
      // The deadline and the first rung, which is at once.
      #expect(try await hall.desk.runClocks() == 2)
      try hall.clock.set("2026-06-02T11:00:00")
      #expect(try await hall.desk.runClocks() == 1)
      let coordinator = People.department("省商务厅", manager: true)
      var sheet = try await hall.desk.sheet(record.id, for: coordinator)
      #expect(sheet.record.unit == .department("省商务厅"))
      #expect(sheet.record.level == 1)
      try hall.clock.set("2026-06-03T17:30:00")
      #expect(try await hall.desk.runClocks() >= 1)
      sheet = try await hall.desk.sheet(record.id, for: coordinator)
      #expect(sheet.children.map(\.type) == ["supervision"])
      let kinds = hall.ear.notices.filter { $0.caseID == record.id }.map(\.kind)
      #expect(
        kinds == [.waiting, .reminder, .overdue, .escalated, .escalated, .escalated])
      // It is still there to be worked on, and the history holds every event.
      #expect(sheet.events.filter { $0.kind == .clock }.count == 5)

      let supervision = sheet.children[0]
      var one = try await Self.step(
        hall, supervision, "explain", by: coordinator,
        ["cause": "人手不足", "promisedDay": "2026-06-05"])
      one = try await Self.step(hall, one, "report", by: coordinator, ["result": "已认领"])
      one = try await Self.step(hall, one, "close", by: coordinator)
      #expect(one.state == "closed")
    }
  }

  @Test func `a clock stands still while the enterprise supplies`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let code = try Hall.firms(in: .shenzhen)[0]
      let officer = People.city(.shenzhen)
      var record = try await Self.open(hall, code)
      record = try await Self.step(hall, record, "take", by: officer)
      // From nine on Tuesday to half past five on Thursday are 21 office hours; 7 are used.
      try hall.clock.set("2026-06-03T09:00:00")
      record = try await Self.step(hall, record, "askBack", by: officer, comment: "请补合同")
      #expect(record.dueAt == nil)
      try hall.clock.set("2026-07-01T09:00:00")
      #expect(try await hall.desk.runClocks() == 0)
      record = try await Self.step(
        hall, record, "supply", by: People.firm(code), ["supplementText": "合同如附"])
      #expect(record.dueAt == (try Instant("2026-07-02T17:30:00+08:00")))
    }
  }

  @Test func `what is not satisfactory is done again one level up`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let code = try Hall.firms(in: .shenzhen)[0]
      let officer = People.city(.shenzhen)
      var record = try await Self.open(hall, code)
      record = try await Self.step(hall, record, "take", by: officer)
      record = try await Self.step(hall, record, "answer", by: officer, ["answer": "不清楚"])
      await #expect(throws: CaseError.commentMissing) {
        _ = try await Self.step(hall, record, "redo", by: People.firm(code))
      }
      record = try await Self.step(
        hall, record, "redo", by: People.firm(code), comment: "没有回答问题")
      #expect(record.state == "waiting")
      #expect(record.unit == .department("省商务厅"))
      #expect(record.owner == nil)
      await #expect(throws: CaseError.self) {
        _ = try await Self.step(hall, record, "take", by: officer)
      }
      record = try await Self.step(hall, record, "take", by: People.department("省商务厅"))
      #expect(record.state == "owned")
    }
  }

  @Test func `one answer for the same problem of many`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let codes = try Hall.firms(in: .shenzhen) + Hall.firms(in: .guangzhou)
      let coordinator = People.department("省商务厅")
      var opened: [CaseRecord] = []
      for code in codes.prefix(3) { opened.append(try await Self.open(hall, code)) }
      var opening = CaseOpening("direct-line-topic")
      opening.fields = ["topic": "9810 资料", "question": "海外仓出口需要哪些资料？"]
      let topic = try await hall.desk.open(opening, by: coordinator)
      let joined = try await hall.desk.join(opened.map(\.id), to: topic.id, by: coordinator)
      #expect(joined.map(\.state) == ["inTopic", "inTopic", "inTopic"])
      _ = try await Self.step(
        hall, topic, "answer", by: coordinator, ["answer": "统一答复：见附件"])
      for (record, code) in zip(opened, codes) {
        let sheet = try await hall.desk.sheet(record.id, for: People.firm(code))
        #expect(sheet.record.state == "answered")
        #expect(sheet.record.fields["answer"] == "统一答复：见附件")
      }
    }
  }

  @Test func `what is not for somebody is refused, and what changed meanwhile`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let codes = try Hall.firms(in: .shenzhen)
      let record = try await Self.open(hall, codes[0])
      let stranger = People.firm(codes[1], account: 12)
      await #expect(throws: CaseError.noSuchCase) {
        _ = try await hall.desk.sheet(record.id, for: stranger)
      }
      await #expect(throws: CaseError.noSuchCase) {
        _ = try await Self.step(hall, record, "withdraw", by: stranger)
      }
      await #expect(throws: CaseError.noSuchCase) {
        _ = try await Self.step(hall, record, "take", by: People.city(.foshan))
      }
      await #expect(throws: CaseError.self) {
        _ = try await Self.step(hall, record, "take", by: People.firm(codes[0]))
      }
      let first = People.city(.shenzhen, account: 21)
      let second = People.city(.shenzhen, account: 22)
      _ = try await Self.step(hall, record, "take", by: first)
      do {
        _ = try await Self.step(hall, record, "take", by: second)
        Issue.record("two officers took one case")
      } catch let error as CaseError {
        guard case .changedMeanwhile(let name, _) = error else {
          Issue.record("unexpected \(error)")
          return
        }
        #expect(name == "市局经办")
      }
      // A step out of its turn.
      let now = try await hall.desk.sheet(record.id, for: first).record
      await #expect(throws: CaseError.self) {
        _ = try await Self.step(hall, now, "callBack", by: first, ["reached": "confirmed"])
      }
    }
  }

  @Test func `a form tells everything that is wrong with it`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let code = try Hall.firms(in: .shenzhen)[0]
      var opening = CaseOpening("direct-line")
      opening.subject = code
      opening.fields = [
        "topic": "两\n行", "category": "complaint",
        "question": String(repeating: "长", count: 5_001),
      ]
      do {
        _ = try await hall.desk.open(opening, by: People.firm(code))
        Issue.record("a bad form was taken")
      } catch CaseError.fields(let problems) {
        #expect(problems.map(\.field) == ["topic", "category", "question", "contact"])
      }
      #expect(try await hall.desk.list(CaseQuery(), for: People.city(.shenzhen)).rows.isEmpty)
    }
  }
}
