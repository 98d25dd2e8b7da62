import Registry
import Storage
import StorageTesting
import TradeTerms

/// Codes with right check characters, and the few words that the tests share.
enum Fixture {
  static let author = Authorship(
    owner: "省商务厅", author: "test", knownAt: Instant(millisecondsSinceEpoch: 1_000))

  static func author(at milliseconds: Int64) -> Authorship {
    Authorship(
      owner: "省商务厅", author: "test", knownAt: Instant(millisecondsSinceEpoch: milliseconds))
  }

  /// A social credit code with a serial number in it.
  static func uscc(_ number: Int) throws -> USCC {
    let digits = "\(number)"
    let body = "91440300M" + String(repeating: "0", count: 8 - digits.count) + digits
    let alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    for character in alphabet {
      if let code = try? USCC(body + String(character)) { return code }
    }
    throw RegistryError.noCode(name: digits)
  }

  static func enterprise(_ number: Int, name: String? = nil) throws -> Enterprise {
    Enterprise(
      uscc: try uscc(number), name: name ?? "企业\(number)", kind: .seller, headquarters: .none,
      city: .shenzhen)
  }
}

extension LiveEngine {
  /// Runs `body` on a database that has the registry's tables.
  func withRegistry(_ body: (any Database) throws -> Void) throws {
    try withDatabase { (database: any Database) throws in
      try Migrator(RegistryStore.migrations).upgrade(database, appliedAt: 0)
      try body(database)
    }
  }
}
