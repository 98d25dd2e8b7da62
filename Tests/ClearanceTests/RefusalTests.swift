import Clearance
import CustomsMessages
import Storage
import StorageTesting
import Testing
import TradeLedger
import TradeTerms

@Suite struct RefusalTests {
  @Test(arguments: LiveEngine.available)
  func `a message that breaks the schema is refused whole and kept with its findings`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      let reports = try await hall.take(.order.with(["appType": "12"]))
      let report = try #require(reports.first)
      #expect(report.counts == LedgerMessage.Counts(records: 1, refused: 1))
      #expect(report.findings.map(\.rule) == [.textLength])
      let finding = try #require(report.findings.first)
      #expect(finding.element == "OrderHead/appType")
      #expect(finding.value == "12")
      #expect(hall.rules.what(finding).english.contains("wrong length"))
      #expect(hall.rules.remedy(finding).chinese.contains("C1"))
      let number = try #require(report.number)
      let kept = try await database.read { try MessageStore($0).message(number) }
      #expect(kept?.bytes == Paper.order.with(["appType": "12"]).message)
    }
  }

  @Test(
    arguments: LiveEngine.available,
    [
      ("qty", "-1", "content.negative-number"), ("gnum", "0", "content.line-number"),
      ("itemName", " ", "content.empty-mandatory"), ("qty", "0", "content.zero-quantity"),
    ])
  func `what the schema lets through and should not is refused`(
    _ engine: LiveEngine, _ fault: (String, String, String)
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      let reports = try await hall.take(.order.withLine([fault.0: fault.1]))
      #expect(reports.map(\.counts.refused) == [1])
      #expect(reports.flatMap(\.findings).map(\.rule.rawValue).contains(fault.2))
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a credit code off by one character is refused and says why`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      let reports = try await hall.take(.order.with(["ebcCode": "91350100M000100Y44"]))
      let finding = try #require(reports.flatMap(\.findings).first)
      #expect(finding.rule == .enterpriseCode)
      #expect(hall.rules.what(finding).english.contains("91350100M000100Y44"))
    }
  }

  @Test(arguments: LiveEngine.available)
  func `other messages of the specification are kept and counted apart`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let hall = try Hall(database)
      let text = """
        <CEB607Message xmlns="http://www.chinaport.gov.cn/ceb" guid="x" version="1.0"/>
        """
      let reports = try await hall.intake.take([
        Intake.Item(name: "607.xml", bytes: Array(text.utf8))
      ])
      #expect(reports.map(\.content) == [.other(number: 607)])
      #expect(reports.map(\.counts) == [LedgerMessage.Counts()])
    }
  }
}
