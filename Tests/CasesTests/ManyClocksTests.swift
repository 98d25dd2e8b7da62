import Cases
import StorageTesting
import Testing
import TradeTerms

/// What the clocks of many cases do at one moment.
struct ManyClocksTests {
  @Test(arguments: LiveEngine.available)
  func `the same reminder of many cases comes as one, and each case has it in its history`(
    engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let firm = try Hall.firms(in: .shenzhen)[0]
      var many: [CaseRecord] = []
      for _ in 0..<11 { many.append(try await DirectLineTests.open(hall, firm)) }
      var few: [CaseRecord] = []
      let other = try Hall.firms(in: .guangzhou)[0]
      for _ in 0..<10 { few.append(try await DirectLineTests.open(hall, other)) }
      let before = hall.ear.notices.count
      try hall.clock.set("2026-06-02T09:30:00")

      let outlook = try await hall.desk.outlook(by: hall.clock.now)
      #expect(outlook.clocks == 21)
      #expect(outlook.counts.map(\.key.kind) == [.reminder, .reminder])
      #expect(Set(outlook.counts.values) == [10, 11])
      #expect(hall.ear.notices.count == before)

      #expect(try await hall.desk.runClocks() == 21)
      let told = hall.ear.notices.dropFirst(before)
      let counted = told.filter { $0.to == .unit(.city(.shenzhen)) }
      #expect(counted.map(\.about) == [.many(type: "direct-line", mark: "ZTC", count: 11)])
      #expect(counted.first?.subject == "ZTC × 11")
      #expect(counted.first?.link == "/cases?view=ours&type=direct-line")
      #expect(counted.first?.text.chinese.contains("有 11 件") == true)
      let single = told.filter { $0.to == .unit(.city(.guangzhou)) }
      #expect(single.compactMap(\.caseID).sorted() == few.map(\.id).sorted())
      for record in many + few {
        let sheet = try await hall.desk.sheet(
          record.id, for: People.department("省商务厅", manager: true))
        #expect(sheet.events.filter { $0.kind == .clock }.count == 1)
      }
      #expect(try await hall.desk.runClocks() == 0)
    }
  }

  @Test func `the outlook follows a clock up its ladder and writes nothing`() async throws {
    try await LiveEngine.sqlite.withHall { hall in
      let record = try await DirectLineTests.open(hall, try Hall.firms(in: .shenzhen)[0])
      #expect(try await hall.desk.outlook(by: hall.clock.now).events == 0)
      let later = try Instant("2026-06-03T17:30:00+08:00")
      let outlook = try await hall.desk.outlook(by: later)
      #expect(outlook.clocks == 1)
      let kinds = Dictionary(
        uniqueKeysWithValues: outlook.counts.map { ($0.key.kind, $0.value) })
      #expect(kinds == [.reminder: 1, .overdue: 1, .escalated: 3])
      // What it says is what then happens.
      try hall.clock.set("2026-06-03T17:30:00")
      try await hall.desk.runClocks()
      let sheet = try await hall.desk.sheet(
        record.id, for: People.department("省商务厅", manager: true))
      #expect(sheet.events.filter { $0.kind == .clock }.count == outlook.events)
    }
  }
}
