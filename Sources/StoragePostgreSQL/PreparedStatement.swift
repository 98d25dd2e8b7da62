import CPostgreSQL
import Storage

/// A statement that the server has prepared, with the answer to its last run.
final class PreparedStatement: DatabaseStatement {
  let sql: String

  private unowned let connection: Connection
  private let name: String
  private let parameters: ParameterSlots
  private var answer: Answer?
  private var columns: [ColumnType] = []
  private var row: Int32 = -1
  private var rowCount: Int32 = 0

  init(_ connection: Connection, name: String, sql: String, parameters: Int) {
    self.connection = connection
    self.name = name
    self.sql = sql
    self.parameters = ParameterSlots(count: parameters, sql: sql)
  }

  /// Makes the statement as good as new.
  func clear() {
    reset()
    parameters.clear()
  }

  func bind(_ index: Int, _ value: Int64) { parameters.set(index, value) }

  func bind(_ index: Int, _ value: String) {
    var value = value
    value.withUTF8 { parameters.setText(index, UnsafeRawBufferPointer($0)) }
  }

  func bindText(_ index: Int, _ utf8: UnsafeRawBufferPointer) { parameters.setText(index, utf8) }

  func bindBytes(_ index: Int, _ bytes: UnsafeRawBufferPointer) {
    parameters.setBytes(index, bytes)
  }

  func bindNull(_ index: Int) { parameters.setNull(index) }

  func step() throws -> Bool {
    if answer == nil { try ask() }
    if row < rowCount { row += 1 }
    return row < rowCount
  }

  func reset() {
    answer = nil
    row = -1
    rowCount = 0
  }

  func runLater() throws {
    try check()
    reset()
    try connection.pipeline.send(self)
  }

  /// Puts the request on its way, the answers in PostgreSQL's binary form.
  func send() -> Bool {
    PQsendQueryPrepared(
      connection.link, name, Int32(parameters.count), parameters.values, parameters.lengths,
      parameters.formats, 1) == 1
  }

  func isNull(_ column: Int) -> Bool {
    PQgetisnull(answer?.result, row, Int32(column)) != 0
  }

  func int(_ column: Int) -> Int64 {
    guard column < columns.count else { return 0 }
    return withBytes(column) { columns[column].int($0) } ?? 0
  }

  func text(_ column: Int) -> String {
    guard column < columns.count, !isNull(column) else { return "" }
    return withBytes(column) { columns[column].text($0) }
  }

  func bytes(_ column: Int) -> [UInt8] { withBytes(column) { Array($0) } }

  func withBytes<Result>(
    _ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    let start = PQgetvalue(answer?.result, row, Int32(column))
    let count = Int(PQgetlength(answer?.result, row, Int32(column)))
    return try body(UnsafeRawBufferPointer(start: start, count: count))
  }

  private func check() throws {
    if let error = parameters.error { throw connection.fail(error) }
    if let failure = connection.failure { throw failure }
  }

  private func ask() throws {
    try check()
    let answer: Answer
    if connection.pipeline.isEmpty {
      answer = Answer(
        PQexecPrepared(
          connection.link, name, Int32(parameters.count), parameters.values, parameters.lengths,
          parameters.formats, 1))
      guard answer.isGood else { throw connection.fail(answer, sql: sql) }
    } else {
      try connection.pipeline.send(self)
      guard let last = try connection.pipeline.drain() else {
        throw StorageError.refused(.postgresql, words: "no answer", sql: sql)
      }
      answer = last
    }
    try take(answer)
  }

  private func take(_ answer: Answer) throws {
    rowCount = PQntuples(answer.result)
    columns = (0..<PQnfields(answer.result)).map { ColumnType(PQftype(answer.result, $0)) }
    self.answer = answer
    // A sum may outgrow a whole number of 64 bits; SQLite refuses that at once as well.
    for (column, type) in columns.enumerated() where type == .numeric {
      for row in 0..<rowCount where PQgetisnull(answer.result, row, Int32(column)) == 0 {
        self.row = row
        guard withBytes(column, { type.int($0) }) != nil else {
          throw connection.fail(.refused(.postgresql, words: "integer overflow", sql: sql))
        }
      }
    }
    row = -1
  }
}
