/// The table in which a database remembers the steps of its schema.
struct SchemaStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) {
    self.session = session
  }

  func prepare() throws {
    let text = Migration(owner: "Storage", number: 0, name: "schema steps", sql: SQL.table)
    try session.execute(text.sql(for: session.engine))
  }

  func applied() throws -> [AppliedMigration] {
    let rows = try session.statement(SQL.all)
    defer { rows.reset() }
    var result: [AppliedMigration] = []
    while try rows.step() {
      result.append(
        AppliedMigration(
          owner: rows.text(0), number: Int(rows.int(1)), name: rows.text(2),
          checksum: rows.int(3)))
    }
    return result
  }

  func record(_ step: Migration, at instant: Int64) throws {
    let insert = try session.statement(SQL.insert)
    insert.bind(1, step.owner)
    insert.bind(2, Int64(step.number))
    insert.bind(3, step.name)
    insert.bind(4, step.checksum)
    insert.bind(5, instant)
    try insert.run()
  }

  private enum SQL {
    static let table = """
      CREATE TABLE IF NOT EXISTS schema_step (
        owner {{text}} NOT NULL,
        number BIGINT NOT NULL,
        name {{text}} NOT NULL,
        checksum BIGINT NOT NULL,
        applied_at BIGINT NOT NULL,
        PRIMARY KEY (owner, number)
      ) {{clustered}}
      """

    static let all = "SELECT owner, number, name, checksum FROM schema_step ORDER BY owner, number"

    static let insert = """
      INSERT INTO schema_step (owner, number, name, checksum, applied_at) VALUES (?, ?, ?, ?, ?)
      """
  }
}
