internal import Foundation
internal import Storage
internal import TradeTerms

/// What rounds of returns reported, as it was then; it is never changed.
struct ReturnRoundStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  /// Keeps what a round reported with the event of a place in its history.
  func keep(_ round: ReturnRound, of id: Int64, place: Int) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let insert = try session.statement(SQL.insert)
    insert.bind(1, id)
    insert.bind(2, Int64(place))
    insert.bind(3, round.asAt.millisecondsSinceEpoch)
    insert.bind(4, String(decoding: try encoder.encode(round), as: UTF8.self))
    try insert.run()
  }

  /// What a round reported last; nil where it did not yet.
  func kept(of id: Int64) throws -> ReturnRound? {
    let select = try session.statement(SQL.newest)
    select.bind(1, id)
    defer { select.reset() }
    guard try select.step() else { return nil }
    return try JSONDecoder().decode(ReturnRound.self, from: Data(select.text(0).utf8))
  }

  private enum SQL {
    static let insert = """
      INSERT INTO case_round (case_id, place, at, content) VALUES (?, ?, ?, ?)
      """
    static let newest = """
      SELECT content FROM case_round WHERE case_id = ? ORDER BY place DESC LIMIT 1
      """
  }
}
