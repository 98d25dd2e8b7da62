public import Storage
public import TradeTerms

/// Takes in what is published about the targets, and tells it again with its revisions.
public struct StatisticDesk: Sendable {
  private let database: any Database
  private let now: @Sendable () -> Instant

  public init(_ database: any Database, now: @escaping @Sendable () -> Instant) {
    self.database = database
    self.now = now
  }

  /// What became of the figures of a file.
  public struct Loading: Hashable, Sendable {
    public let added: Int
    /// Those that were there already, word for word.
    public let same: Int
  }

  /// Takes in figures, all or none.
  public func load(_ drafts: [StatisticDraft], by author: String) async throws -> Loading {
    let instant = now()
    return try await database.write { session in
      let store = StatisticStore(session)
      var added = 0
      for draft in drafts where try store.add(draft, by: author, at: instant) { added += 1 }
      return Loading(added: added, same: drafts.count - added)
    }
  }

  /// Reads a file of figures: target, period, value, flag, scope, published, source, note.
  /// - Throws: `StatisticError.row` for the first row that is not right, or the error of a table
  ///   that is none.
  public static func read(_ bytes: [UInt8], known targets: Set<String>) throws -> [StatisticDraft] {
    let sheet = try DelimitedText(bytes: bytes, commentMark: "#")
    try sheet.require(["target", "period", "value", "flag", "scope", "published", "source", "note"])
    return try sheet.rows.map { row in
      func cell(_ column: String) -> String { row[column] ?? "" }
      do throws(StatisticError) {
        return try StatisticDraft(
          target: cell("target"), period: cell("period"), value: cell("value"), flag: cell("flag"),
          scope: cell("scope"), published: cell("published"), source: cell("source"),
          note: cell("note"), known: targets)
      } catch {
        throw StatisticError.row(row.line, error)
      }
    }
  }

  /// All figures of a target, or of all: by period, from the newest vintage to the oldest.
  public func figures(of target: String? = nil) async throws -> [StatisticFigure] {
    try await database.read { try StatisticStore($0).figures(of: target) }
  }
}
