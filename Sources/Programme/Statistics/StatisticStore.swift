internal import FEEL
internal import Storage
internal import TradeTerms

/// The published figures; they are only ever added.
struct StatisticStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  /// Adds a figure; false for one that is there already, word for word.
  func add(_ draft: StatisticDraft, by author: String, at instant: Instant) throws -> Bool {
    let value = draft.value.description
    let known = try figures(of: draft.target).contains { figure in
      figure.period == draft.period && figure.value == draft.value
        && figure.published == draft.published && figure.source == draft.source
        && figure.standing == draft.standing && figure.scope == draft.scope
        && figure.note == draft.note
    }
    guard !known else { return false }
    let insert = try session.statement(SQL.insert)
    insert.bind(1, draft.target)
    insert.bind(2, draft.period)
    insert.bind(3, value)
    insert.bind(4, draft.standing.rawValue)
    insert.bind(5, draft.scope)
    insert.bind(6, Int64(draft.published.daysSinceEpoch))
    insert.bind(7, draft.source)
    insert.bind(8, draft.note)
    insert.bind(9, instant.millisecondsSinceEpoch)
    insert.bind(10, author)
    try insert.run()
    return true
  }

  /// All figures of a target, or of all: by target, period, and from the newest vintage to the
  /// oldest.
  func figures(of target: String? = nil) throws -> [StatisticFigure] {
    let select = try session.statement(SQL.select)
    defer { select.reset() }
    select.bind(1, target)
    var found: [StatisticFigure] = []
    while try select.step() {
      guard let value = Decimal128(select.text(3)),
        let standing = StatisticFigure.Standing(rawValue: select.text(4)),
        let published = Day(daysSinceEpoch: Int32(truncatingIfNeeded: select.int(6)))
      else { continue }
      found.append(
        StatisticFigure(
          id: select.int(0), target: select.text(1), period: select.text(2), value: value,
          standing: standing, scope: select.text(5), published: published,
          source: select.text(7), note: select.text(8),
          loadedAt: Instant(millisecondsSinceEpoch: select.int(9)), loadedBy: select.text(10)))
    }
    return found
  }

  private enum SQL {
    private static let columns =
      "target, period, value, flag, scope, published, source, note, loaded_at, loaded_by"
    static let insert = """
      INSERT INTO statistic_figure (id, \(columns))
      VALUES ((SELECT COALESCE(MAX(id), 0) + 1 FROM statistic_figure), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    static let select = """
      SELECT id, \(columns) FROM statistic_figure
      WHERE target = COALESCE(CAST(?1 AS VARCHAR), target)
      ORDER BY target, period, published DESC, id DESC
      """
  }
}
