/// Brings the schema of a database up to what this program knows, and no further.
public struct Migrator: Sendable {
  private let migrations: [Migration]

  /// - Parameter migrations: all steps of all owners, in the order to apply them.
  /// - Throws: `StorageError.misnumberedMigration` when an owner's steps do not count up from 1.
  public init(_ migrations: [Migration]) throws(StorageError) {
    var last: [String: Int] = [:]
    for step in migrations {
      guard step.number == last[step.owner, default: 0] + 1 else {
        throw .misnumberedMigration(owner: step.owner, number: step.number)
      }
      last[step.owner] = step.number
    }
    self.migrations = migrations
  }

  /// Applies the steps that are missing, all or none.
  ///
  /// Several processes may ask at once: one applies, the others find it done. `appliedAt` is the
  /// instant to record, in milliseconds since 1970 (UTC).
  /// - Returns: the steps that were missing.
  /// - Throws: `StorageError.newerDatabase` or `.changedMigration`, before anything is touched.
  @discardableResult
  public func upgrade(_ database: some Database, appliedAt: Int64) throws -> [Migration] {
    try database.write { session in
      let schema = SchemaStore(session)
      try schema.prepare()
      let missing = try missing(from: schema.applied())
      for step in missing {
        try session.execute(step.sql(for: session.engine))
        try schema.record(step, at: appliedAt)
      }
      return missing
    }
  }

  /// Whether a database has every step and none besides; one that was never prepared has not.
  public func isUpToDate(_ database: some Database) -> Bool {
    // Where the table of steps is not there, asking for it is an error.
    (try? database.read { try missing(from: SchemaStore($0).applied()).isEmpty }) ?? false
  }

  /// The steps that `recorded` lacks, having checked those that it has.
  private func missing(from recorded: [AppliedMigration]) throws(StorageError) -> [Migration] {
    var found: [String: [Int: AppliedMigration]] = [:]
    for step in recorded {
      found[step.owner, default: [:]][step.number] = step
    }
    var missing: [Migration] = []
    for step in migrations {
      guard let applied = found[step.owner]?.removeValue(forKey: step.number) else {
        missing.append(step)
        continue
      }
      guard applied.checksum == step.checksum else {
        throw .changedMigration(owner: step.owner, number: step.number, name: step.name)
      }
    }
    let unknown = recorded.first { found[$0.owner]?[$0.number] != nil }
    if let unknown {
      throw .newerDatabase(owner: unknown.owner, number: unknown.number, name: unknown.name)
    }
    return missing
  }
}
