internal import FEEL
internal import PolicyPacks
internal import Storage
internal import TradeTerms

/// The decisions of the runs: a block of bytes for each decision and some thousands of
/// enterprises, and beside them who the rows are.
struct DecisionBlockStore {
  /// The rows of a block; the last block of a run has fewer.
  static let blockRows = 4_096

  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  func add(_ decided: DecisionColumns, run: Int64, parties: [Int64]) throws {
    for start in stride(from: 0, to: parties.count, by: Self.blockRows) {
      let rows = start..<min(start + Self.blockRows, parties.count)
      let block = Int64(start / Self.blockRows)
      let index = try session.statement(SQL.insertIndex)
      index.bind(1, run)
      index.bind(2, block)
      index.bind(3, parties[rows.lowerBound])
      index.bind(4, parties[rows.upperBound - 1])
      index.bindBytes(5, PartyBlock.encode(parties[rows]))
      try index.runLater()
      for (place, encoded) in decided.encodedBlocks(rows: rows).enumerated() {
        let insert = try session.statement(SQL.insertBlock)
        insert.bind(1, run)
        insert.bind(2, Int64(place))
        insert.bind(3, block)
        insert.bindBytes(4, encoded.bytes)
        try insert.runLater()
      }
      for (place, encoded) in decided.encodedValues(rows: rows).enumerated() {
        guard let encoded else { continue }
        let insert = try session.statement(SQL.insertValues)
        insert.bind(1, run)
        insert.bind(2, Int64(place))
        insert.bind(3, block)
        insert.bindBytes(4, encoded)
        try insert.runLater()
      }
    }
  }

  /// The row of a party in a run; nil where the run has none.
  func row(of party: Int64, run: Int64) throws -> Int? {
    let select = try session.statement(SQL.blockOfParty)
    defer { select.reset() }
    select.bind(1, run)
    select.bind(2, party)
    guard try select.step() else { return nil }
    let parties = PartyBlock.decode(select.bytes(1))
    guard let place = parties.firstIndex(of: party) else { return nil }
    return Int(select.int(0)) * Self.blockRows + place
  }

  /// The party of a row.
  func party(row: Int, run: Int64) throws -> Int64? {
    let parties = try parties(block: row / Self.blockRows, run: run)
    let place = row % Self.blockRows
    return parties.indices.contains(place) ? parties[place] : nil
  }

  /// The parties of a block in the order of its rows.
  func parties(block: Int, run: Int64) throws -> [Int64] {
    let select = try session.statement(SQL.index)
    defer { select.reset() }
    select.bind(1, run)
    select.bind(2, Int64(block))
    return try select.step() ? PartyBlock.decode(select.bytes(0)) : []
  }

  /// The parties of all rows of a run.
  func parties(run: Int64, count: Int) throws -> [Int64] {
    try (0..<Self.blocks(count)).flatMap { try parties(block: $0, run: run) }
  }

  /// The outcomes of a decision for all rows; nil where they are not kept.
  func outcomes(place: Int, run: Int64, count: Int) throws -> OutcomeBlock? {
    var parts: [OutcomeBlock] = []
    for block in 0..<Self.blocks(count) {
      guard let part = try self.block(block, place: place, run: run).flatMap(OutcomeBlock.init)
      else { return nil }
      parts.append(part)
    }
    return OutcomeBlock(joining: parts)
  }

  /// The numbers, texts or days that a decision gave, a row after the other, in base units; nil
  /// where none are kept.
  func values(place: Int, run: Int64, count: Int) throws -> [Int64?]? {
    var values: [Int64?] = []
    for block in 0..<Self.blocks(count) {
      guard let part = try valueBlock(block, place: place, run: run) else { return nil }
      values += part.values
    }
    return values
  }

  /// What a decision gave beside a yes or no for the enterprises of a block.
  func valueBlock(_ block: Int, place: Int, run: Int64) throws -> ValueBlock? {
    let select = try session.statement(SQL.values)
    defer { select.reset() }
    select.bind(1, run)
    select.bind(2, Int64(place))
    select.bind(3, Int64(block))
    return try select.step() ? ValueBlock(select.bytes(0)) : nil
  }

  private static func blocks(_ count: Int) -> Int { (count + blockRows - 1) / blockRows }

  /// The bytes of a decision for the enterprises of a block.
  func block(_ block: Int, place: Int, run: Int64) throws -> [UInt8]? {
    let select = try session.statement(SQL.block)
    defer { select.reset() }
    select.bind(1, run)
    select.bind(2, Int64(place))
    select.bind(3, Int64(block))
    return try select.step() ? select.bytes(0) : nil
  }

  /// What is kept of a decision for one row.
  func decision(place: Int, row: Int, run: Int64) throws -> DecisionRow? {
    try block(row / Self.blockRows, place: place, run: run)
      .flatMap { DecisionRow(block: $0, row: row % Self.blockRows) }
  }

  private enum SQL {
    static let insertIndex = """
      INSERT INTO decision_index (run, block, first_party, last_party, parties)
      VALUES (?, ?, ?, ?, ?)
      """
    static let insertBlock = """
      INSERT INTO decision_block (run, place, block, content) VALUES (?, ?, ?, ?)
      """
    static let insertValues = """
      INSERT INTO decision_value (run, place, block, content) VALUES (?, ?, ?, ?)
      """
    static let values = """
      SELECT content FROM decision_value WHERE run = ? AND place = ? AND block = ?
      """
    static let blockOfParty = """
      SELECT block, parties FROM decision_index
      WHERE run = ?1 AND first_party <= ?2 AND last_party >= ?2
      """
    static let index = "SELECT parties FROM decision_index WHERE run = ? AND block = ?"
    static let block = """
      SELECT content FROM decision_block WHERE run = ? AND place = ? AND block = ?
      """
  }
}
