import Cases
import Clearance
import CustomsMessages
import Entitlements
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Registry
import Storage
import StorageTesting
import Testing
import TradeTerms

@testable import WebApp

/// The pages of a province that really decides and counts, read by whoever reaches them.
struct ReturnPagesTester: Sendable {
  let database: any Database
  let province: ReturnFiguresTests.Province
  let client: any TestClientProtocol

  static func run(
    _ database: any Database, _ body: @escaping @Sendable (ReturnPagesTester) async throws -> Void
  ) async throws {
    let province = try ReturnFiguresTests.Province(database)
    let tables = try ReferenceTables { try Project.bytes("Reference/\($0)") }
    let rules = try CustomsMessages.RuleTable(bytes: Project.bytes("Reference/rules.csv"))
    let intake = Intake(
      database, MessagePreparation(tables: tables, rules: rules), PartyDirectory(), owner: "test",
      author: "test", now: { province.clock.now })
    let live = LivePlatform(
      database: database, desk: province.desk, intake: intake, tables: tables, rules: rules,
      version: "test", cases: province.cases, unpack: { _ in [] })
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let application = try WebServer.build(
      platform: live.platform, address: ListenAddress(port: 0), logger: logger,
      cases: province.cases)
    try await application.test(.router) { client in
      try await body(
        ReturnPagesTester(database: database, province: province, client: client))
    }
  }

  func get(_ path: String) async throws -> String {
    try await client.execute(uri: path, method: .get) { answer in
      #expect(answer.status == .ok, "\(path)")
      return String(buffer: answer.body)
    }
  }

  /// Takes a step of a case as its page offers it.
  func take(_ id: Int64, _ step: String, _ fields: [(String, String)]) async throws {
    let page = try await get("/cases/\(id)")
    let revision = page.firstMatch(of: /name="revision" value="([0-9]+)"/)
    let pairs =
      fields.map { ("field.\($0.0)", $0.1) } + [
        ("revision", String(revision?.1 ?? "")), ("checked", "true"),
      ]
    let body = pairs.map { "\($0.0)=\(FormValues.encode($0.1))" }.joined(separator: "&")
    try await client.execute(
      uri: "/cases/\(id)/steps/\(step)", method: .post,
      headers: [.contentType: "application/x-www-form-urlencoded"], body: ByteBuffer(string: body)
    ) { answer in
      #expect(answer.status == .seeOther, "\(step): \(String(buffer: answer.body).suffix(1_500))")
    }
  }

  /// What a list shows from its first page to its last.
  struct Listed {
    var rows = 0
    /// The sum of the amounts in fen, where it lists payments.
    var fen = 0
    /// The sum as the list itself says it.
    var total: Int?
  }

  func list(_ link: String) async throws -> Listed {
    var listed = Listed()
    var next: String? = link + (link.contains("?") ? "&" : "?") + "limit=2"
    while let path = next {
      let page = try await get(path)
      listed.rows += page.matches(of: /<td class="first">/).count
      for amount in page.matches(of: #/data-label="金额">([0-9,.]+) 元</#) {
        listed.fen += Self.fen(amount.1)
      }
      listed.total = page.firstMatch(of: #/<b>([0-9,.]+) 元<\/b> 合计/#).map { Self.fen($0.1) }
      next = page.firstMatch(of: #/href="([^"]+)" rel="next"/#).map { Self.plain($0.1) }
    }
    return listed
  }

  private static func fen(_ text: Substring) -> Int {
    Int(text.filter(\.isNumber)) ?? 0
  }

  /// An address as it stands in a page.
  static func plain(_ address: Substring) -> String {
    String(address).replacing("&amp;", with: "&")
  }
}
