public import Registry
public import Storage
import TradeLedger
public import TradeTerms

/// Takes messages in: prepares them, and puts them into the ledger batch by batch, each batch one
/// durable transaction. What a batch reports is on disk when it is reported.
public struct Intake: Sendable {
  /// A text to take in.
  public struct Item: Sendable {
    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  private let database: any Database
  private let preparation: MessagePreparation
  private let directory: PartyDirectory
  private let now: @Sendable () -> Instant
  private let owner: String
  private let author: String

  /// An intake into a database: `owner` is the organisation that hands in, `author` the person or
  /// program, `now` the clock.
  public init(
    _ database: any Database, _ preparation: MessagePreparation, _ directory: PartyDirectory,
    owner: String, author: String, now: @escaping @Sendable () -> Instant
  ) {
    self.database = database
    self.preparation = preparation
    self.directory = directory
    self.now = now
    self.owner = owner
    self.author = author
  }

  /// The same intake in the name of others.
  public func by(owner: String, author: String) -> Intake {
    Intake(database, preparation, directory, owner: owner, author: author, now: now)
  }

  /// Prepares items on all cores; needs no database.
  public func prepare(_ items: [Item]) async -> PreparedBatch {
    let parts = 2
    return await withTaskGroup(of: (Int, [PreparedMessage]).self) { group in
      for part in 0..<parts {
        group.addTask {
          let slice = items[items.count * part / parts..<items.count * (part + 1) / parts]
          return (
            part,
            slice.map { item in
              item.bytes.withUnsafeBytes { preparation.prepare($0, name: item.name) }
            }
          )
        }
      }
      var results = [[PreparedMessage]](repeating: [], count: parts)
      for await (part, messages) in group { results[part] = messages }
      return PreparedBatch(messages: results.flatMap { $0 })
    }
  }

  /// Puts a prepared batch into the ledger. When this returns, the reports are durable.
  public func take(_ batch: PreparedBatch) async throws -> [MessageReport] {
    let (reports, parties) = try await database.write { session in
      let instant = now()
      let parties = try PartyBatch(directory, session, at: instant)
      var run = IntakeBatch(
        session: session, rules: preparation.rules, rates: RateTable(try RateStore(session).all()),
        instant: instant, owner: owner, author: author, parties: parties)
      return (try run.run(batch.messages), Kept(parties))
    }
    parties.batch.keep()
    return reports
  }

  /// Prepares and takes in one batch.
  public func take(_ items: [Item]) async throws -> [MessageReport] {
    try await take(await prepare(items))
  }

  /// Hands the batch of parties out of the transaction; nobody else holds it.
  private struct Kept: @unchecked Sendable {
    let batch: PartyBatch
    init(_ batch: PartyBatch) { self.batch = batch }
  }
}

/// Messages that are ready for the ledger.
public struct PreparedBatch: Sendable {
  let messages: [PreparedMessage]
}
