/// A prepared statement: bind, step through the rows, read columns. Indices of parameters start at
/// 1, of columns at 0, as in SQL and in C.
///
/// Text is UTF-8 without U+0000, which neither engine can be trusted to keep: a bound U+0000 is
/// refused when the statement runs.
public protocol DatabaseStatement: AnyObject {
  func bind(_ index: Int, _ value: Int64)
  func bind(_ index: Int, _ value: String)
  /// Binds text that is already UTF-8; the bytes are copied.
  func bindText(_ index: Int, _ utf8: UnsafeRawBufferPointer)
  /// Binds bytes; they are copied.
  func bindBytes(_ index: Int, _ bytes: UnsafeRawBufferPointer)
  func bindNull(_ index: Int)

  /// Moves to the next row; false when there is none. The first call runs the statement.
  /// - Throws: `StorageError`, with the statement's text and the engine's words.
  func step() throws -> Bool

  /// Makes the statement ready to run again. Bindings stay.
  func reset()

  /// Runs a statement that answers nothing, without waiting for the engine's word.
  ///
  /// What the engine refuses is thrown by a later call in the same transaction, at the latest by
  /// its end. Over a network this is many times faster than `run`.
  func runLater() throws

  func isNull(_ column: Int) -> Bool
  /// The whole number of a column; 0 for NULL.
  func int(_ column: Int) -> Int64
  /// The text of a column; empty for NULL.
  func text(_ column: Int) -> String
  /// The bytes of a column; none for NULL.
  func bytes(_ column: Int) -> [UInt8]
  /// Lends the bytes of a column of text or bytes, until `body` returns.
  func withBytes<Result>(
    _ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result
}

extension DatabaseStatement {
  /// Binds a whole number, or NULL.
  public func bind(_ index: Int, _ value: Int64?) {
    if let value { bind(index, value) } else { bindNull(index) }
  }

  /// Binds text, or NULL.
  public func bind(_ index: Int, _ value: String?) {
    if let value { bind(index, value) } else { bindNull(index) }
  }

  /// Binds bytes; they are copied.
  public func bindBytes(_ index: Int, _ value: [UInt8]) {
    value.withUnsafeBytes { bindBytes(index, $0) }
  }

  /// Runs a statement that answers nothing, and makes it ready to run again.
  public func run() throws {
    while try step() {}
    reset()
  }

  /// The whole number of a column, nil for NULL.
  public func optionalInt(_ column: Int) -> Int64? { isNull(column) ? nil : int(column) }
  /// The text of a column, nil for NULL.
  public func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
}
