import Storage

extension PostgreSQLDatabase {
  /// Copies through `pg_dump`, from one snapshot: writers go on meanwhile.
  public func backup(to path: String) throws {
    let file = try NewFile(at: path)
    do {
      let dump = PostgreSQLTool(name: "pg_dump", environment: try toolEnvironment())
      try dump.run([
        "--format=custom", "--no-owner", "--no-privileges", "--file=\(file.unfinishedPath)",
      ])
      try file.finish()
    } catch {
      file.discard()
      throw error
    }
  }

  /// Fills a database that nobody uses from a backup, wholly or not at all; `replacing` says
  /// whether records that it holds may be given up.
  /// - Throws: `StorageError` when the backup is damaged, or the target has records or users.
  public static func restore(
    from source: String, to url: String, replacing: Bool = false
  ) throws {
    try verify(source)
    let target = try open(url: url)
    defer { try? target.close() }
    let environment = try target.toolEnvironment()
    try target.checkUnused(mayHoldTables: replacing)
    let restore = PostgreSQLTool(name: "pg_restore", environment: environment)
    let clean = replacing ? ["--clean", "--if-exists"] : []
    try restore.run(
      clean + [
        "--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges",
        "--dbname=\(environment["PGDATABASE"] ?? "")", source,
      ])
  }

  /// Reads a backup from end to end.
  /// - Throws: `StorageError.toolFailed` with what `pg_restore` found wrong.
  public static func verify(_ path: String) throws {
    let restore = PostgreSQLTool(name: "pg_restore", environment: [:])
    try restore.run(["--file=/dev/null", path])
  }

  private func checkUnused(mayHoldTables: Bool) throws {
    let (location, users, tables) = try serverState()
    guard users == 0 else { throw StorageError.databaseInUse(location: location) }
    guard tables == 0 || mayHoldTables else {
      throw StorageError.databaseNotEmpty(location: location)
    }
  }

  private func serverState() throws -> (location: String, users: Int64, tables: Int64) {
    try write { session in
      let statement = try session.statement(SQL.state)
      defer { statement.reset() }
      _ = try statement.step()
      return (statement.text(0), statement.int(1), statement.int(2))
    }
  }

  private enum SQL {
    static let state = """
      SELECT current_database()::text,
        (SELECT count(*) FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid()
          AND backend_type = 'client backend'),
        (SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.relkind IN ('r', 'p') AND n.nspname = ANY (current_schemas(false)))
      """
  }
}
