/// Inserts many rows with few statements: rows are gathered into one `VALUES` list of a fixed
/// length, so that a remote engine answers once for many rows and a local one prepares once.
public struct BulkInsert {
  private let session: any DatabaseSession
  private let head: String
  private let tail: String
  private let columnCount: Int
  private let rowsAtOnce: Int
  private var statement: (any DatabaseStatement)?
  private var filled = 0
  private var waiting: [[Value]] = []

  /// One bound value.
  public enum Value {
    case int(Int64)
    case text(String)
    case bytes([UInt8])
    case null

    public init(_ value: Int64?) { self = value.map { .int($0) } ?? .null }
    public init(_ value: String?) { self = value.map { .text($0) } ?? .null }
  }

  /// Makes an insertion: `head` is the statement up to and with the word `VALUES`, `tail` what
  /// follows the rows, such as `ON CONFLICT …`.
  public init(
    _ session: any DatabaseSession, _ head: String, columns: Int, tail: String = "",
    rowsAtOnce: Int = 64
  ) {
    self.session = session
    self.head = head
    self.tail = tail
    columnCount = columns
    self.rowsAtOnce = rowsAtOnce
  }

  /// The values of a row, one after the other.
  public struct Row {
    fileprivate let statement: any DatabaseStatement
    fileprivate var index = 0

    public mutating func int(_ value: Int64) {
      index += 1
      statement.bind(index, value)
    }

    public mutating func int(_ value: Int64?) {
      index += 1
      statement.bind(index, value)
    }

    public mutating func text(_ value: String) {
      index += 1
      statement.bind(index, value)
    }
  }

  /// Inserts rows that are all there, each bound where it stands; much quicker than `add`.
  ///
  /// `marks` is one row of the list, such as `(?, ?, 0)`: what is the same in all rows need not be
  /// bound.
  public static func insert<Element>(
    _ rows: [Element], _ session: any DatabaseSession, _ head: String, row marks: String,
    tail: String = "", rowsAtOnce: Int = 64, bind: (inout Row, Element) throws -> Void
  ) throws {
    var first = 0
    var size = rowsAtOnce
    while first < rows.count {
      while size > rows.count - first { size /= 2 }
      let values = Array(repeating: marks, count: size).joined(separator: ",")
      let text = "\(head) \(values) \(tail)"
      while size <= rows.count - first {
        var row = Row(statement: try session.statement(text))
        for element in rows[first..<first + size] { try bind(&row, element) }
        try row.statement.runLater()
        first += size
      }
    }
  }

  /// Adds one row; the row goes to the engine when enough are gathered.
  public mutating func add(_ row: [Value]) throws {
    waiting.append(row)
    if waiting.count == rowsAtOnce { try send(waiting.count) }
  }

  /// Sends what is still gathered.
  public mutating func finish() throws {
    // Lists of falling powers of two keep the number of different statements small.
    var size = rowsAtOnce
    while !waiting.isEmpty {
      while size > waiting.count { size /= 2 }
      try send(size)
    }
  }

  private mutating func send(_ count: Int) throws {
    let row = "(" + Array(repeating: "?", count: columnCount).joined(separator: ",") + ")"
    let rows = Array(repeating: row, count: count).joined(separator: ",")
    let statement = try session.statement("\(head) \(rows) \(tail)")
    var index = 1
    for row in waiting.prefix(count) {
      for value in row {
        switch value {
        case .int(let value): statement.bind(index, value)
        case .text(let value): statement.bind(index, value)
        case .bytes(let value): statement.bindBytes(index, value)
        case .null: statement.bindNull(index)
        }
        index += 1
      }
    }
    try statement.runLater()
    waiting.removeFirst(count)
  }
}
