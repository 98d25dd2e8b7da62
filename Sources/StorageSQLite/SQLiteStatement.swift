import CSQLite
import Foundation
import Storage

/// A raw statement of SQLite.
final class SQLiteStatement: DatabaseStatement {
  private enum State { case ready, row, done }

  private unowned let session: SQLiteSession
  private var handle: OpaquePointer?
  private let sql: String
  private var state = State.ready
  private var bindingError: StorageError?

  init(session: SQLiteSession, handle: OpaquePointer, sql: String) {
    self.session = session
    self.handle = handle
    self.sql = sql
  }

  deinit { finalize() }

  func finalize() {
    sqlite3_finalize(handle)
    handle = nil
  }

  /// Makes the statement as good as new.
  func clear() {
    reset()
    sqlite3_clear_bindings(handle)
    bindingError = nil
  }

  func bind(_ index: Int, _ value: Int64) {
    note(sqlite3_bind_int64(handle, Int32(index), value))
  }

  func bind(_ index: Int, _ value: String) {
    var value = value
    value.withUTF8 { bindText(index, UnsafeRawBufferPointer($0)) }
  }

  func bindText(_ index: Int, _ utf8: UnsafeRawBufferPointer) {
    guard let start = utf8.baseAddress, utf8.count > 0 else {
      note(sqlite3_bind_text(handle, Int32(index), "", 0, Self.copied))
      return
    }
    if memchr(start, 0, utf8.count) != nil {
      bindingError = .zeroCharacter(parameter: index, sql: sql)
    }
    let text = start.assumingMemoryBound(to: CChar.self)
    note(
      sqlite3_bind_text64(
        handle, Int32(index), text, UInt64(utf8.count), Self.copied, UInt8(SQLITE_UTF8)))
  }

  func bindBytes(_ index: Int, _ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, bytes.count > 0 else {
      note(sqlite3_bind_zeroblob(handle, Int32(index), 0))
      return
    }
    note(sqlite3_bind_blob64(handle, Int32(index), start, UInt64(bytes.count), Self.copied))
  }

  func bindNull(_ index: Int) {
    note(sqlite3_bind_null(handle, Int32(index)))
  }

  func step() throws -> Bool {
    if state == .done { return false }
    if let bindingError { throw session.fail(bindingError) }
    if let failure = session.failure { throw failure }
    switch sqlite3_step(handle) {
    case SQLITE_ROW:
      state = .row
      return true
    case SQLITE_DONE:
      // Bindings stay, locks go: values can be bound for the next run at once.
      sqlite3_reset(handle)
      state = .done
      return false
    case let code:
      let error = session.fail(code, sql: sql)
      sqlite3_reset(handle)
      state = .ready
      throw error
    }
  }

  func reset() {
    if state == .row { sqlite3_reset(handle) }
    state = .ready
  }

  func runLater() throws { try run() }

  func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
  }

  func int(_ column: Int) -> Int64 { sqlite3_column_int64(handle, Int32(column)) }

  func text(_ column: Int) -> String {
    guard let start = sqlite3_column_text(handle, Int32(column)) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  func bytes(_ column: Int) -> [UInt8] { withBytes(column) { Array($0) } }

  func withBytes<Result>(
    _ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    let start = sqlite3_column_blob(handle, Int32(column))
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return try body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  private func note(_ code: Int32) {
    guard code != SQLITE_OK, bindingError == nil else { return }
    let words = String(cString: sqlite3_errstr(code))
    bindingError = .refused(.sqlite, words: "binding: \(words)", sql: sql)
  }

  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
