import Entitlements
import Registry
import Storage
import TradeLedger
import TradeTerms

/// Many made-up enterprises with a turnover each, one in seven without any.
struct Crowd {
  let desk: EntitlementDesk
  let day: Day

  init(_ database: any Database, count: Int) throws {
    day = try Day("2026-06-30")
    desk = try ExampleProvince.desk(database)
    try Migrator(RegistryStore.migrations + LedgerMigrations.all + EntitlementMigrations.all)
      .upgrade(database, appliedAt: 0)
    var file = "uscc,name,kind,guangdong_headquarters,city\n"
    for number in 1...count {
      let kind = ["platform", "ownSite", "seller", "service"][number % 4]
      let headquarters = ["无", "独立法人总部", "区域总部", "未知"][number / 4 % 4]
      file += "\(try Self.code(number)),（合成）第\(number)家,\(kind),\(headquarters),深圳\n"
    }
    _ = try EnterpriseImport(
      authorship: Authorship(
        owner: "x", author: "x", knownAt: Instant(millisecondsSinceEpoch: 1))
    ).run(Array(file.utf8), into: database)
    try database.write { session in
      let parties = try EnterpriseColumnStore(session).columns(
        asAt: day, knownAt: ExampleProvince.decidedAt
      ).parties
      let postings = parties.enumerated().compactMap { Self.posting($1, $0) }
      try PostingStore(session).add(postings, isFresh: true)
    }
  }

  /// The social credit code of a number.
  static func code(_ number: Int) throws -> String {
    let digits = "\(number)"
    let body = "91440300M" + String(repeating: "0", count: 8 - digits.count) + digits
    for character in "0123456789ABCDEFGHJKLMNPQRTUWXY" {
      if let code = try? USCC(body + String(character)) { return code.description }
    }
    throw EntitlementError.unknownEnterprise(code: body)
  }

  private static func posting(_ party: Int64, _ place: Int) -> Posting? {
    guard place % 7 != 0 else { return nil }
    return Posting(
      party: party, month: 2025 * 12 + Int64(place % 12), role: .seller,
      document: DocumentNumber(rawValue: Int64(place) + 128), tradeMode: "9610", country: "502",
      currency: "142", amount: "1.00", fen: Int64(place % 300) * 10_000_000_000, sign: 1,
      day: 20_100, cause: .declared, knownAt: 2)
  }
}
