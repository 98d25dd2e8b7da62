public import Storage
public import TradeTerms

/// Finds the parties of codes within one write transaction, making those not seen before.
///
/// Codes that are announced first are looked up together: many times faster over a network.
public final class PartyBatch {
  private let directory: PartyDirectory
  private let store: PartyStore
  private let instant: Instant
  private let lastMerge: Int64
  private var found = PartyTable(limit: .max)
  private var announced: [[UInt8]] = []

  public init(
    _ directory: PartyDirectory, _ session: any DatabaseSession, at instant: Instant
  ) throws {
    self.directory = directory
    self.instant = instant
    store = PartyStore(session)
    lastMerge = try store.lastMerge()
    directory.expect(lastMerge: lastMerge)
  }

  /// Says that the party of this code will be asked for.
  public func announce(_ code: UnsafeRawBufferPointer) {
    guard let packed = PartyCode(code), known(packed) == nil else { return }
    announced.append(Array(code))
  }

  /// The party of a code, made now if the code was never seen.
  public func party(_ code: UnsafeRawBufferPointer) throws -> Int64 {
    guard let packed = PartyCode(code) else { return try alone(Array(code)) }
    if let party = known(packed) { return party }
    announced.append(Array(code))
    try resolve()
    guard let party = known(packed) else { return try alone(Array(code)) }
    return party
  }

  /// As `party(_:)`, for a text.
  public func party(_ code: some StringProtocol) throws -> Int64 {
    try Array(code.utf8).withUnsafeBytes { try party($0) }
  }

  /// Makes the directory remember what was found. To be called once the transaction is kept: a
  /// party of a transaction that was undone does not exist.
  public func keep() {
    directory.keep(found, lastMerge: lastMerge)
  }

  private func known(_ code: PartyCode) -> Int64? {
    found.party(of: code) ?? directory.party(of: code)
  }

  private func resolve() throws {
    let codes = announced
    announced.removeAll(keepingCapacity: true)
    for (code, party) in try store.parties(codes, at: instant) {
      code.withUnsafeBytes { bytes in
        if let packed = PartyCode(bytes) { found.set(packed, party) }
      }
    }
  }

  /// A code that does not fit the table is asked for each time.
  private func alone(_ code: [UInt8]) throws -> Int64 {
    try store.parties([code], at: instant)[code] ?? 0
  }
}
