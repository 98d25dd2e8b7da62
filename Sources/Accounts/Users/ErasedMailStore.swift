internal import Storage
internal import TradeTerms

/// Which addresses of mail were erased, known by a print that only the key of the house can make:
/// the trail keeps the address for good and must know not to show it.
struct ErasedMailStore {
  private let session: any DatabaseSession
  private let key: HouseKey

  init(_ session: any DatabaseSession, _ key: HouseKey) {
    self.session = session
    self.key = key
  }

  func add(_ mail: MailAddress, at instant: Instant) throws {
    let upsert = try session.statement(SQL.add)
    upsert.bindBytes(1, print(mail))
    upsert.bind(2, instant.millisecondsSinceEpoch)
    try upsert.run()
  }

  /// When the last account with an address was erased; nil for one that never was.
  func erasure(of mail: MailAddress) throws -> Instant? {
    let select = try session.statement(SQL.erasure)
    defer { select.reset() }
    select.bindBytes(1, print(mail))
    return try select.step() ? Instant(millisecondsSinceEpoch: select.int(0)) : nil
  }

  private func print(_ mail: MailAddress) -> [UInt8] {
    key.proof(of: Array(mail.description.utf8), for: "erased mail")
  }

  private enum SQL {
    static let erasure = "SELECT erased_at FROM erased_mail WHERE print = ?"
    static let add = """
      INSERT INTO erased_mail (print, erased_at) VALUES (?, ?)
      ON CONFLICT (print) DO UPDATE SET erased_at = excluded.erased_at
      """
  }
}
