public import TradeTerms

/// Why a database did not do what it was asked. `words` are the engine's own.
public enum StorageError: Explained, Hashable {
  // What is asked of the engine.
  case constraint(DatabaseEngine, Constraint, words: String, sql: String)
  case refused(DatabaseEngine, words: String, sql: String)
  case zeroCharacter(parameter: Int, sql: String)
  case readOnly(DatabaseEngine, sql: String)

  // How the engine is.
  case cannotOpen(DatabaseEngine, location: String, words: String)
  case busy(DatabaseEngine, words: String, sql: String)
  case diskFull(DatabaseEngine, words: String, sql: String)
  case damaged(location: String, words: String)
  case connectionLost(location: String, words: String, committing: Bool)
  case closed(location: String)

  // Which schema it holds.
  case newerDatabase(owner: String, number: Int, name: String)
  case changedMigration(owner: String, number: Int, name: String)
  case misnumberedMigration(owner: String, number: Int)

  // Files, backup and restore.
  case fileExists(path: String)
  case fileUnusable(path: String, words: String)
  case databaseInUse(location: String)
  case databaseNotEmpty(location: String)
  case toolFailed(tool: String, words: String)

  public var place: String {
    switch self {
    case .constraint(_, _, _, let sql), .refused(_, _, let sql), .zeroCharacter(_, let sql),
      .readOnly(_, let sql), .busy(_, _, let sql), .diskFull(_, _, let sql):
      sql
    case .cannotOpen(_, let location, _), .damaged(let location, _),
      .connectionLost(let location, _, _), .closed(let location), .databaseInUse(let location),
      .databaseNotEmpty(let location):
      location
    case .newerDatabase(let owner, let number, _), .changedMigration(let owner, let number, _),
      .misnumberedMigration(let owner, let number):
      "\(owner) \(number)"
    case .fileExists(let path), .fileUnusable(let path, _): path
    case .toolFailed(let tool, _): tool
    }
  }
}
