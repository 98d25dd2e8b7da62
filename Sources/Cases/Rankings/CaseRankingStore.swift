internal import Foundation
internal import Storage
internal import TradeTerms

/// How selections were ranked, as it was then; it is never changed.
struct CaseRankingStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  func keep(_ ranking: CaseRanking, of id: Int64) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let insert = try session.statement(SQL.insert)
    insert.bind(1, id)
    insert.bind(2, try lastPlace(of: id) + 1)
    insert.bind(3, ranking.asAt.millisecondsSinceEpoch)
    insert.bind(4, String(decoding: try encoder.encode(ranking), as: UTF8.self))
    try insert.run()
  }

  /// How a selection was ranked last; nil where it was not yet.
  func kept(of id: Int64) throws -> CaseRanking? {
    let select = try session.statement(SQL.newest)
    defer { select.reset() }
    select.bind(1, id)
    guard try select.step() else { return nil }
    return try JSONDecoder().decode(CaseRanking.self, from: Data(select.text(0).utf8))
  }

  private func lastPlace(of id: Int64) throws -> Int64 {
    let select = try session.statement(SQL.lastPlace)
    defer { select.reset() }
    select.bind(1, id)
    return try select.step() ? select.int(0) : 0
  }

  private enum SQL {
    static let insert = """
      INSERT INTO case_ranking (case_id, place, at, content) VALUES (?, ?, ?, ?)
      """
    static let lastPlace = "SELECT COALESCE(MAX(place), 0) FROM case_ranking WHERE case_id = ?"
    static let newest = """
      SELECT content FROM case_ranking WHERE case_id = ? ORDER BY place DESC LIMIT 1
      """
  }
}
