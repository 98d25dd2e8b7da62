import Cases
import Storage
import StorageTesting
import Testing
import TradeTerms

/// What the first page reads of what runs in public: what ends first, and of each no more than it
/// shows.
@Suite("Public lists") struct PublicListTests {
  private static func call(_ hall: Hall, closing day: String) async throws -> CaseRecord {
    var opening = CaseOpening("firm-selection-call")
    opening.fields = ["round": "至 \(day)", "closingDay": day, "quota": "1", "notice": "请申报"]
    return try await hall.desk.open(opening, by: SelectionTests.department)
  }

  private static func entry(_ hall: Hall, in call: CaseRecord) async throws -> CaseRecord {
    var opening = CaseOpening("firm-selection")
    let code = try Hall.firms(in: .shenzhen)[0]
    opening.parent = call.id
    opening.subject = code
    opening.fields = ["merits": "出口增长", "contact": "张三 13900000000"]
    return try await hall.desk.open(opening, by: People.firm(code, account: 50))
  }

  /// Puts copies of a case beside it, in a state.
  private static func copy(
    _ record: CaseRecord, _ numbers: ClosedRange<Int64>, state: String, in database: any Database
  ) async throws {
    let rest = """
      type, pack, title, subject, subject_name, city, opener, opener_name, opened_by, author, unit,
      owner, owner_name, parent, benefit, decision, year, since, level, opened_at, closed_at,
      is_open, due_at, revision, fields, first_unit
      """
    try await database.write { session in
      for number in numbers {
        let insert = try session.statement(
          """
          INSERT INTO case_file (id, number, state, \(rest))
          SELECT CAST(? AS BIGINT), ?, ?, \(rest) FROM case_file WHERE id = ?
          """)
        insert.bind(1, number)
        insert.bind(2, "COPY-\(number)")
        insert.bind(3, state)
        insert.bind(4, record.id)
        try insert.run()
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `of many that run, those that end first are shown, whenever they began`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      var calls: [CaseRecord] = []
      for day in ["2026-06-10", "2026-06-30", "2026-06-20", "2026-06-15", "2026-06-25"] {
        calls.append(try await Self.call(hall, closing: day))
      }
      let byEnd = [0, 3, 2, 4, 1].map { calls[$0].id }
      for limit in [1, 3, 5] {
        let views = try await hall.desk.publicViews(limit: limit)
        #expect(views.map(\.around.id) == Array(byEnd.prefix(limit)))
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `of a round with thousands in view the first are read, and counted are all`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let meter = RowMeter(database)
      let hall = try await Hall(meter)
      let call = try await Self.call(hall, closing: "2026-06-10")
      let entry = try await Self.entry(hall, in: call)
      #expect(try await hall.desk.publicViews().first?.count == 0)
      try await Self.copy(entry, 1_001...1_020, state: "publicity", in: database)
      var view = try #require(try await hall.desk.publicViews().first)
      #expect(view.shown.map(\.id) == Array(1_001...1_020))
      #expect(view.count == 20)
      try await Self.copy(entry, 2_001...3_000, state: "publicity", in: database)
      try await Self.copy(entry, 4_001...4_050, state: "leftOut", in: database)
      let rows = try await meter.rows {
        view = try #require(try await hall.desk.publicViews().first)
      }
      #expect(view.shown.map(\.id) == Array(1_001...1_020))
      #expect(view.shown.allSatisfy { $0.state == "publicity" && $0.name == entry.subject?.name })
      #expect(view.count == 1_020)
      // The round, one more than are shown, and the count.
      #expect(rows == 23)
    }
  }
}
