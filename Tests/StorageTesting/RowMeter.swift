public import Storage
import Synchronization

/// A database that counts the rows that are read of it: what a page costs, whatever the clock says.
public final class RowMeter: Database {
  private let base: any Database
  private let count = Count()

  fileprivate final class Count: Sendable {
    let rows = Mutex(0)
  }

  public init(_ base: any Database) { self.base = base }

  public var engine: DatabaseEngine { base.engine }

  /// How many rows `body` reads.
  public func rows(_ body: () async throws -> Void) async rethrows -> Int {
    let before = count.rows.withLock { $0 }
    try await body()
    return count.rows.withLock { $0 } - before
  }

  public func read<Result>(
    _ body: (any DatabaseSession) throws -> Result
  ) throws -> Result {
    try base.read { try body(MeteredSession($0, count)) }
  }

  public func write<Result>(
    _ body: (any DatabaseSession) throws -> Result
  ) throws -> Result {
    try base.write { try body(MeteredSession($0, count)) }
  }

  public func read<Result: Sendable>(
    _ body: @escaping @Sendable (any DatabaseSession) throws -> Result
  ) async throws -> Result {
    let count = count
    return try await base.read { try body(MeteredSession($0, count)) }
  }

  public func write<Result: Sendable>(
    _ body: @escaping @Sendable (any DatabaseSession) throws -> Result
  ) async throws -> Result {
    let count = count
    return try await base.write { try body(MeteredSession($0, count)) }
  }

  public func backup(to path: String) throws { try base.backup(to: path) }

  public func close() throws { try base.close() }
}

private final class MeteredSession: DatabaseSession {
  private let base: any DatabaseSession
  private let count: RowMeter.Count

  init(_ base: any DatabaseSession, _ count: RowMeter.Count) {
    self.base = base
    self.count = count
  }

  var engine: DatabaseEngine { base.engine }

  func statement(_ sql: String) throws -> any DatabaseStatement {
    MeteredStatement(try base.statement(sql), count)
  }

  func execute(_ sql: String) throws { try base.execute(sql) }
}

private final class MeteredStatement: DatabaseStatement {
  private let base: any DatabaseStatement
  private let count: RowMeter.Count

  init(_ base: any DatabaseStatement, _ count: RowMeter.Count) {
    self.base = base
    self.count = count
  }

  func step() throws -> Bool {
    let hasRow = try base.step()
    if hasRow { count.rows.withLock { $0 += 1 } }
    return hasRow
  }

  func bind(_ index: Int, _ value: Int64) { base.bind(index, value) }
  func bind(_ index: Int, _ value: String) { base.bind(index, value) }
  func bindText(_ index: Int, _ utf8: UnsafeRawBufferPointer) { base.bindText(index, utf8) }
  func bindBytes(_ index: Int, _ bytes: UnsafeRawBufferPointer) { base.bindBytes(index, bytes) }
  func bindNull(_ index: Int) { base.bindNull(index) }
  func reset() { base.reset() }
  func runLater() throws { try base.runLater() }
  func isNull(_ column: Int) -> Bool { base.isNull(column) }
  func int(_ column: Int) -> Int64 { base.int(column) }
  func text(_ column: Int) -> String { base.text(column) }
  func bytes(_ column: Int) -> [UInt8] { base.bytes(column) }

  func withBytes<Result>(
    _ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try base.withBytes(column, body)
  }
}
