import Clearance
import CustomsMessages
import StorageTesting
import Testing
import TradeLedger

@Suite struct VersionTests {
  @Test(arguments: LiveEngine.available)
  func `the same paper twice is one document`(_ engine: LiveEngine) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      let first = try await hall.take(.inventory)
      #expect(first.map(\.counts.accepted) == [1])
      let again = try await hall.take(.inventory)
      #expect(again.map(\.counts.repeated) == [1])
      // Another message with the same paper: the guid alone differs.
      let copy = try await hall.take(
        .inventory.with(["guid": "00000000-EDED-46B1-946C-B8022E42FC94"]))
      #expect(copy.map(\.counts.repeated) == [1])
      #expect(try hall.turnover() == [4200, 1, 0])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `twice in one batch is one document too`(_ engine: LiveEngine) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      let reports = try await hall.take(.inventory, .inventory)
      #expect(reports.map(\.counts.accepted) == [1, 0])
      #expect(reports.map(\.counts.repeated) == [0, 1])
      #expect(try hall.turnover() == [4200, 1, 0])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a change takes the place of what was declared and moves the measure`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      try await hall.take(.inventory)
      try await hall.take(
        .inventory.with(["appType": "2", "appTime": "20250601120001"])
          .withLine(["qty": "2", "totalPrice": "21"]))
      #expect(try hall.inventories().map(\.standing) == [.superseded, .current])
      #expect(try hall.turnover() == [2100, 1, 0])
      #expect(try hall.recount() == hall.turnover())
      // The older paper once more is known; an unknown older one is ignored.
      let again = try await hall.take(
        .inventory.with(["appTime": "20250601115959"]))
      #expect(again.flatMap(\.findings).map(\.rule) == [.staleVersion])
      #expect(again.map(\.counts.refused) == [1])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a withdrawal takes the turnover back, and a new declaration brings it again`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      try await hall.take(.inventory)
      try await hall.take(.inventory.with(["appType": "3", "appTime": "20250601120001"]))
      #expect(try hall.inventories().map(\.standing) == [.superseded, .withdrawn])
      #expect(try hall.turnover() == [0, 0, 0])
      try await hall.take(.inventory.with(["appTime": "20250601120002"]))
      #expect(try hall.turnover() == [4200, 1, 0])
      #expect(try hall.turnover(.platform) == [4200, 1, 0])
      #expect(try hall.recount(.platform) == [4200, 1, 0])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `what is declared cannot be declared anew, but for after a return`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      try await hall.take(.inventory)
      let later = Paper.inventory.with(["appTime": "20250601130000"])
      let refused = try await hall.take(later)
      #expect(refused.flatMap(\.findings).map(\.rule) == [.alreadyDeclared])
      try await hall.take(.answer("100", at: "20250601123000000"))
      #expect(try hall.turnover() == [0, 0, 0])
      let taken = try await hall.take(later)
      #expect(taken.map(\.counts.accepted) == [1])
      #expect(try hall.turnover() == [4200, 1, 0])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a draft is kept and never counts`(_ engine: LiveEngine) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      try await hall.take(.inventory.with(["appStatus": "1", "appTime": "20250601120005"]))
      #expect(try hall.turnover() == [0, 0, 0])
      try await hall.take(.inventory)
      #expect(try hall.inventories().map(\.standing) == [.draft, .current])
      #expect(try hall.turnover() == [4200, 1, 0])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `the same time with another content is refused`(_ engine: LiveEngine) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      try await hall.take(.order)
      let other = try await hall.take(.order.with(["note": "other"]))
      #expect(other.flatMap(\.findings).map(\.rule) == [.sameTimeOtherContent])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a change that comes before its original stands, with a warning`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      let change = try await hall.take(
        .inventory.with(["appType": "2", "appTime": "20250601120009"]))
      #expect(change.flatMap(\.findings).map(\.rule) == [.nothingToChange])
      #expect(change.map(\.counts.accepted) == [1])
      let original = try await hall.take(.inventory)
      #expect(original.flatMap(\.findings).map(\.rule) == [.staleVersion])
      #expect(try hall.turnover() == [4200, 1, 0])
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a change of the order number moves the inventory, it does not count twice`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      try await hall.take(.inventory)
      try await hall.take(
        .inventory.with([
          "appType": "2", "appTime": "20250601120009", "orderNo": "S2",
        ]))
      #expect(try hall.inventories().map(\.standing) == [.superseded, .current])
      #expect(try hall.turnover() == [4200, 1, 0])
    }
  }
}
