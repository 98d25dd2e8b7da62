internal import FEEL
internal import PolicyPacks
internal import Storage
internal import TradeTerms

/// The record of what changed from one run to the next, and why.
struct ChangeStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  func add(_ changes: [DecisionChange], run: Int64) throws {
    var numbers: [[ChangeCause]: Int64] = [:]
    var causes = BulkInsert(session, SQL.insertCause, columns: 3)
    var rows = BulkInsert(session, SQL.insert, columns: 6)
    for change in changes {
      let number: Int64
      if let known = numbers[change.causes] {
        number = known
      } else {
        number = Int64(numbers.count)
        numbers[change.causes] = number
        let text = change.causes.map(\.coded).joined(separator: "\n")
        try causes.add([.int(run), .int(number), .text(text)])
      }
      try rows.add([
        .int(run), .int(Int64(change.place)), .int(change.party),
        BulkInsert.Value(change.answer.before.map(Self.coded)),
        BulkInsert.Value(change.answer.after.map(Self.coded)), .int(number),
      ])
    }
    try causes.finish()
    try rows.finish()
  }

  /// The changes of a run, by decision and enterprise; those of one decision, and after one of
  /// them, where that is given.
  func changes(
    of run: DecisionRun, place: Int? = nil, after last: (place: Int, party: Int64)? = nil,
    limit: Int
  ) throws -> [DecisionChange] {
    let causes = try causes(of: run.id)
    let select = try session.statement(SQL.ofRun)
    defer { select.reset() }
    select.bind(1, run.id)
    select.bind(2, place.map(Int64.init))
    select.bind(3, Int64(last?.place ?? -1))
    select.bind(4, last?.party ?? 0)
    select.bind(5, Int64(limit))
    return try Self.read(select, of: run, causes)
  }

  /// What a run changed for one enterprise.
  func changes(of run: DecisionRun, party: Int64) throws -> [DecisionChange] {
    let causes = try causes(of: run.id)
    let select = try session.statement(SQL.ofParty)
    defer { select.reset() }
    select.bind(1, party)
    select.bind(2, run.id)
    return try Self.read(select, of: run, causes)
  }

  private func causes(of run: Int64) throws -> [Int64: [ChangeCause]] {
    let select = try session.statement(SQL.causes)
    defer { select.reset() }
    select.bind(1, run)
    var causes: [Int64: [ChangeCause]] = [:]
    while try select.step() {
      causes[select.int(0)] = select.text(1).split(separator: "\n").compactMap {
        ChangeCause(coded: $0)
      }
    }
    return causes
  }

  private static func read(
    _ select: any DatabaseStatement, of run: DecisionRun, _ causes: [Int64: [ChangeCause]]
  ) throws -> [DecisionChange] {
    var changes: [DecisionChange] = []
    while try select.step() {
      let place = Int(select.int(0))
      guard run.tallies.indices.contains(place) else { continue }
      changes.append(
        DecisionChange(
          party: select.int(1), place: place,
          answer: AnswerChange(
            row: 0, decision: run.tallies[place].decision,
            before: select.optionalText(2).flatMap(decoded),
            after: select.optionalText(3).flatMap(decoded)),
          causes: causes[select.int(4)] ?? []))
    }
    return changes
  }

  /// A value as text, its type in the first letter.
  private static func coded(_ value: Value) -> String {
    switch value {
    case .boolean(let truth): truth ? "b1" : "b0"
    case .number: "n" + value.text
    case .date(let day): "d\(day)"
    default: "t" + value.text
    }
  }

  private static func decoded(_ text: String) -> Value? {
    let body = String(text.dropFirst())
    switch text.first {
    case "b": return .boolean(body == "1")
    case "n": return Decimal128(body).map { .number($0) }
    case "d": return CalendarDay(body).map { .date($0) }
    case "t": return .string(body)
    default: return nil
    }
  }

  private enum SQL {
    private static let columns = "place, party, value_before, value_after, cause"
    static let insertCause = "INSERT INTO decision_cause (run, id, content) VALUES"
    static let insert = "INSERT INTO decision_change (run, \(columns)) VALUES"
    static let causes = "SELECT id, content FROM decision_cause WHERE run = ?"
    static let ofRun = """
      SELECT \(columns) FROM decision_change WHERE run = ?1
        AND place = COALESCE(CAST(?2 AS BIGINT), place)
        AND (place > ?3 OR (place = ?3 AND party > ?4))
      ORDER BY place, party LIMIT ?5
      """
    static let ofParty = """
      SELECT \(columns) FROM decision_change WHERE party = ? AND run = ? ORDER BY place
      """
  }
}
