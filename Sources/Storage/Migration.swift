/// One numbered step of a schema. Steps are only ever added, never changed.
///
/// The text is SQL that both engines read, with these words in double braces for what they spell
/// differently: `{{key}}` (a whole-number primary key), `{{bytes}}` (a column of bytes),
/// `{{text}}` (text compared byte by byte), `{{clustered}}` (after the closing bracket of a table
/// that is read by its primary key). `{{append-only TABLE}}`, a statement of its own, has the
/// engine refuse that a row of the table is changed or removed.
public struct Migration: Sendable {
  /// Whose tables these are, such as `TradeLedger`.
  public let owner: String
  public let number: Int
  /// What the step does, in a few words.
  public let name: String
  public let sql: String

  public init(owner: String, number: Int, name: String, sql: String) {
    self.owner = owner
    self.number = number
    self.name = name
    self.sql = sql
  }

  /// The step in the words of one engine.
  func sql(for engine: DatabaseEngine) -> String {
    var result = sql
    for (word, sqlite, postgresql) in Self.words {
      result = result.replacing("{{\(word)}}", with: engine == .sqlite ? sqlite : postgresql)
    }
    return result.replacing(/\{\{append-only ([a-z_]+)\}\}/) { match in
      Self.guards(of: String(match.1), on: engine)
    }
  }

  /// The triggers that keep a table as it was written; whoever wants to change it must remove them
  /// first, which leaves a trace in the schema.
  private static func guards(of table: String, on engine: DatabaseEngine) -> String {
    let refusal = "\(table) is append-only"
    switch engine {
    case .sqlite:
      return ["update", "delete"].map { verb in
        """
        CREATE TRIGGER \(table)_no_\(verb) BEFORE \(verb.uppercased()) ON \(table)
        BEGIN SELECT RAISE(ABORT, '\(refusal)'); END
        """
      }.joined(separator: ";\n")
    case .postgresql:
      let refuse = "EXECUTE FUNCTION \(table)_refuse()"
      return """
        CREATE FUNCTION \(table)_refuse() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN RAISE EXCEPTION ''\(refusal)''; END';
        CREATE TRIGGER \(table)_no_update BEFORE UPDATE ON \(table) FOR EACH ROW \(refuse);
        CREATE TRIGGER \(table)_no_delete BEFORE DELETE ON \(table) FOR EACH ROW \(refuse);
        CREATE TRIGGER \(table)_no_truncate BEFORE TRUNCATE ON \(table)
        FOR EACH STATEMENT \(refuse)
        """
    }
  }

  /// A number that changes with the step's text (64-bit FNV-1a): it tells a changed step.
  var checksum: Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in sql.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return Int64(bitPattern: hash)
  }

  private static let words = [
    ("key", "INTEGER PRIMARY KEY", "BIGINT PRIMARY KEY"),
    ("bytes", "BLOB", "BYTEA"),
    ("text", "TEXT", "TEXT COLLATE \"C\""),
    ("clustered", "WITHOUT ROWID", ""),
  ]
}
