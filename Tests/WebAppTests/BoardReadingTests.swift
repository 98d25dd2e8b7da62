import Accounts
import Cases
import CustomsMessages
import Entitlements
import FEEL
import Registry
import Storage
import StorageTesting
import Testing
import TradeLedger
import TradeTerms

@testable import WebApp

/// What the board reads to count, and that what it counts is what its links open.
@Suite("Reading for the board") struct BoardReadingTests {
  private static let firms = ["91440300HC9000055L", "91440600HC9000063Y", "91440100HC9000012W"]

  private static func query(
    _ trusting: [MandateHolder], limit: Int = 25, text: String = ""
  ) -> EnterpriseQuery {
    var query = EnterpriseQuery()
    query.trusting = trusting
    query.limit = limit
    query.text = text
    return query
  }

  /// The codes of all pages of a list.
  private static func list(
    _ query: EnterpriseQuery, in database: any Database
  ) async throws -> [String] {
    var query = query
    var codes: [String] = []
    repeat {
      let asked = query
      let page = try await database.read {
        try RegistryPages(database: database).entries(asked, $0)
      }
      #expect(page.entries.count <= query.limit)
      codes += page.entries.compactMap { $0.enterprise.codes.first }
      query.after = page.next
    } while query.after != nil
    return codes
  }

  /// Two parks, to which the enterprises of some codes trust.
  private static func park(
    _ name: String, trustedBy codes: [String], _ board: SmallBoard, by account: Int64
  ) async throws -> Int64 {
    try await board.database.write { session in
      let store = OrganisationStore(session)
      let park = try store.add(.park, name: name, at: SmallBoard.start)
      for code in codes {
        let firm =
          try store.organisation(.enterprise, code: code)
          ?? store.add(.enterprise, name: code, code: code, at: SmallBoard.start)
        try store.grant(
          Mandate(
            enterprise: firm.id, organisation: park.id, grantedBy: account, since: SmallBoard.start
          ))
      }
      return park.id
    }
  }

  @Test(arguments: LiveEngine.available)
  func `the count of those who trust a park is that of the list, which is read page by page`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let meter = RowMeter(database)
      let board = try await SmallBoard(meter)
      let link = try #require(try await board.accounts.firstLink())
      let admin = try #require(
        try await board.accounts.use(
          link, mail: "a@example.org", name: "管", password: "a sentence about the sea", address: ""
        ))
      let account = try #require(admin.principal.user?.id)
      let known = try await meter.read {
        try EnterpriseListStore($0).page(limit: 40).compactMap { $0.enterprise.codes.first }
      }
      #expect(known.count > 17)
      // One trusts both, and one is not in the registry.
      let first = try await Self.park(
        "甲园", trustedBy: Array(known.prefix(12)) + ["91440300NOBODY0001"], board, by: account)
      let second = try await Self.park(
        "乙园", trustedBy: Array(known[11..<17]), board, by: account)
      let all = Self.query([.any(.park)], limit: 4)
      #expect(try await Self.list(all, in: meter) == Array(known.prefix(17)))
      let line = try #require(try await board.row("T5")?.records.first)
      #expect(line.value == .count(17, unit: Wording("家", "enterprises")))
      #expect(line.scope.chinese.contains("企业名录中"))
      // A park has its own, and of those every filter leaves a part.
      let own = Self.query([.organisation(second), .any(.park)])
      #expect(try await Self.list(own, in: meter) == Array(known[11..<17]))
      #expect(
        try await Self.list(
          Self.query([.organisation(first)], text: known[3]), in: meter) == [known[3]])
      // A page reads what it shows and whether there is more; the count is one row.
      let page = try await meter.rows {
        _ = try await meter.read { try RegistryPages(database: meter).entries(all, $0) }
      }
      #expect(page == 5)
      let filter = RegistryPages.filter(all)
      let count = try await meter.rows {
        let counted = try await meter.read { try EnterpriseListStore($0).count(filter) }
        #expect(counted == 17)
      }
      #expect(count == 1)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `a sum over granted cases is read again when one of them changes, and not before`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let meter = RowMeter(database)
      let board = try await SmallBoard(meter)
      let question = GrantedQuestion(type: "store", sum: "floor")
      func floor() async throws -> (sum: String?, rows: Int) {
        var sum: String?
        let rows = try await meter.rows {
          sum = try await board.cases.granted([question])[question]?.sum.description
        }
        return (sum, rows)
      }
      #expect(try await floor().sum == "0")
      var stores: [CaseRecord] = []
      for (code, size) in zip(Self.firms, ["100", "20", "3.5"]) {
        stores.append(try await board.store(code, floor: size))
      }
      let fresh = try await floor()
      #expect(fresh.sum == "123.5")
      #expect(fresh.rows == 5)
      // The two states are looked at, and no case is read.
      let again = try await floor()
      #expect(again.sum == "123.5")
      #expect(again.rows == 2)
      for (index, step, expected) in [(0, "keep", "123.5"), (1, "end", "103.5")] {
        _ = try await board.cases.take(
          CaseTaking(stores[index].id, step, revision: stores[index].revision),
          by: SmallBoard.officer)
        #expect(try await floor().sum == expected, "\(step)")
      }
      // One that comes in the place of another is seen as well.
      let other = try await board.store(Self.firms[1], floor: "7")
      #expect(try await floor().sum == "110.5")
      _ = try await board.cases.take(
        CaseTaking(other.id, "end", revision: other.revision), by: SmallBoard.officer)
      _ = try await board.store(Self.firms[1], floor: "9")
      #expect(try await floor().sum == "112.5")
    }
  }

  private static func inventory(
    _ number: Int64, of party: Int64, day: String, state: Int64? = nil,
    standing: Standing = .current
  ) throws -> LedgerDocument {
    LedgerDocument(
      number: DocumentNumber(rawValue: number), type: .inventory, party: party,
      tradeNumber: "T\(number)", ownNumber: "Q\(number)", appTime: 20_250_601_120_000, appType: 1,
      appStatus: 2, standing: standing, platform: nil, carrier: nil, waybill: nil,
      day: Int64(try Day(day).daysSinceEpoch), content: [UInt8(number)], summary: MatchSummary(),
      knownAt: 1, state: state, stateTime: state.map { _ in 1 }, match: .matched)
  }

  @Test(arguments: LiveEngine.available)
  func `the exports that the ledger saw lead to the inventories that are counted, to those only`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withDatabaseAwaiting { database in
      let board = try await SmallBoard(database, isDecided: false)
      try await database.write { session in
        let party = try #require(try PartyStore(session).party(code: Self.firms[0]))
        let documents = [
          try Self.inventory(129, of: party, day: "2025-01-01"),
          try Self.inventory(130, of: party, day: "2025-12-31", state: 800),
          try Self.inventory(131, of: party, day: "2024-12-31"),
          try Self.inventory(132, of: party, day: "2026-01-01"),
          try Self.inventory(133, of: party, day: "2025-05-01", state: 100),
          try Self.inventory(134, of: party, day: "2025-05-01", state: 700),
          try Self.inventory(135, of: party, day: "2025-05-01", standing: .superseded),
          try Self.inventory(136, of: party, day: "2025-05-01", standing: .withdrawn),
        ]
        try DocumentStore(session).add(documents)
        let postings = try documents.filter(\.isCounted).map { document in
          Posting(
            party: party,
            month: Int64(try #require(Day(daysSinceEpoch: Int32(document.day))).yearMonth.number),
            role: .seller, document: document.number, tradeMode: "9610", country: "502",
            currency: "142", amount: "10.00", fen: 1_000, sign: 1, day: document.day,
            cause: .declared, knownAt: 1)
        }
        try PostingStore(session).add(postings, isFresh: true)
      }
      _ = try await board.desk.decideAll(
        asAt: try Day("2026-06-30"), owner: "省商务厅", author: "test")
      let line = try #require(try await board.row("T1")?.records.first)
      #expect(line.value == .rmb(fen: 2_000))
      #expect(line.scope.chinese.contains("共 2 笔金额"))
      let address = FormValues(String(try #require(line.link.split(separator: "?").last)))
      let ledger = LedgerPages(database: database, words: board.pages.entitlements.words)
      let listed = try await ledger.documents(DocumentQuery(address))
      #expect(listed.rows.map(\.id) == ["130", "129"])
      // What a figure of one enterprise leads to is narrowed alike.
      var own = DocumentQuery(address)
      own.enterprise = Self.firms[0]
      own.mode = "9610"
      #expect(try await ledger.documents(own).rows.map(\.id).sorted() == ["129", "130"])
      own.year = "2024"
      #expect(try await ledger.documents(own).rows.map(\.id) == ["131"])
      own.month = "2025-01"
      #expect(try await ledger.documents(own).rows.isEmpty)
      own.year = "next"
      #expect(try await ledger.documents(own).rows.isEmpty)
    }
  }

  @Test func `the page of documents keeps the year and what stands`() async throws {
    var tester = SiteTester()
    tester.platform.documents = { query in
      #expect(query.year == "2025" && query.isCurrent)
      return Slice(rows: [], next: "9")
    }
    let page = try await tester.send("/documents?kind=603&year=2025&current=1").text
    #expect(page.contains("name=\"current\" value=\"1\" checked"))
    #expect(page.contains("value=\"2025\""))
    #expect(page.contains("year=2025&amp;current=1&amp;after=9"))
  }
}
