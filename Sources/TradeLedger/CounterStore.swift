import CustomsMessages
import Storage

/// How many rows of each kind there are, counted as they come: a count of a million rows would
/// take longer than the page that shows it.
struct CounterStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  func add(documents: [MessageType: Int64]) throws {
    try add(documents.map { ("document.\($0.key.rawValue)", $0.value) })
  }

  func add(messages: [LedgerMessage.Outcome: Int64]) throws {
    try add(messages.map { ("message.\($0.key.rawValue)", $0.value) })
  }

  func add(refused: Int) throws {
    try add([("refused", Int64(refused))])
  }

  func counts() throws -> LedgerCounts {
    let statement = try session.statement(SQL.all)
    defer { statement.reset() }
    var values: [String: Int64] = [:]
    while try statement.step() { values[statement.text(0)] = statement.int(1) }
    var counts = LedgerCounts()
    for type in MessageType.allCases {
      counts.documents[type] = values["document.\(type.rawValue)"]
    }
    for outcome in [LedgerMessage.Outcome.read, .refused, .notHandled] {
      counts.messages[outcome] = values["message.\(outcome.rawValue)"]
    }
    counts.refused = values["refused"] ?? 0
    return counts
  }

  private func add(_ counts: [(name: String, value: Int64)]) throws {
    // In one order always: two writers could otherwise wait for each other.
    for (name, value) in counts.sorted(by: { $0.name < $1.name }) where value != 0 {
      let statement = try session.statement(SQL.add)
      statement.bind(1, name)
      statement.bind(2, value)
      try statement.runLater()
    }
  }

  private enum SQL {
    static let all = "SELECT name, value FROM ledger_counter"
    static let add = """
      INSERT INTO ledger_counter (name, value) VALUES (?, ?)
      ON CONFLICT (name) DO UPDATE SET value = ledger_counter.value + excluded.value
      """
  }
}
