import Clearance
import CustomsMessages
import Storage
import StorageTesting
import Testing
import TradeLedger

/// Papers that are right by the schema and meant to break what comes after it.
@Suite struct HostileContentTests {
  @Test(arguments: LiveEngine.available)
  func `numbers at the edge of arithmetic are found, they do not end the program`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      let reports = try await hall.take(
        .order.withLine([
          "qty": "1000000000000000", "price": "17014118346046.92317",
          "totalPrice": "-9999999999",
        ]),
        .inventory.withLine([
          "qty": "99999999999999.99999", "price": "99999999999999.99999",
          "totalPrice": "99999999999999.99999",
        ]))
      #expect(reports.map(\.counts.refused) == [1, 0])
      #expect(try hall.openFindings().contains("measure.too-large"))
      #expect(try hall.turnover() == [0, 1, 1])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a message that the database refuses does not keep the others out`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      try await database.write { session in
        try session.execute(
          "CREATE UNIQUE INDEX refuses_a_second ON message (name) WHERE name = 'twice'")
      }
      let items = zip(["twice", "good", "twice"], [Paper.order, .receipts, .inventory])
        .map { Intake.Item(name: $0, bytes: $1.message) }
      let (reports, setAside) = try await hall.intake.takeSettingAside(
        await hall.intake.prepare(items))
      #expect(reports.map(\.name) == ["twice", "good"])
      #expect(setAside.map(\.name) == ["twice"])
      #expect(setAside.allSatisfy { $0.error.isAboutContent })
      #expect(try hall.inventories().isEmpty)
      await #expect(throws: StorageError.self) {
        try await hall.intake.take(await hall.intake.prepare(items + [items[0]]))
      }
    }
  }

  @Test(arguments: LiveEngine.available)
  func `numbers that Unicode calls equal are two numbers`(_ engine: LiveEngine) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      let reports = try await hall.take(
        .order.with(["orderNo": "e\u{301}"]), .order.with(["orderNo": "\u{E9}"]),
        .inventory.with(["orderNo": "\u{E9}"]))
      #expect(reports.map(\.counts.accepted) == [1, 1, 1])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a return of too many records is refused, not half taken`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      var writer = MessageWriter(
        .orderReturn, guid: "4CDE1CFD-EDED-46B1-946C-B8022E42FC94")
      for number in 0..<200 {
        writer.record(
          head: [
            "4CDE1CFD-EDED-46B1-946C-B8022E42FC94", "4401960001", "4401960002", "S\(number)",
            "120", "20250601120700000", "入库",
          ], lines: [])
      }
      let reports = try await hall.intake.take([
        Intake.Item(name: "304", bytes: writer.finish())
      ])
      #expect(reports.flatMap(\.findings).map(\.rule).contains(.tooManyRecords))
      #expect(reports.map(\.counts.accepted) == [0])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a damaged message of another type says so`(_ engine: LiveEngine) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      let text = #"<CEB607Message xmlns="http://www.chinaport.gov.cn/ceb" guid="x"><WayBill>"#
      let reports = try await hall.intake.take([
        Intake.Item(name: "607", bytes: Array(text.utf8))
      ])
      #expect(reports.flatMap(\.findings).map(\.rule) == [.notWellFormed])
      #expect(reports.map(\.counts.refused) == [1])
    }
  }
}
