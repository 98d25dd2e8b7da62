internal import Storage

/// Gives new records their numbers.
struct NumberStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  /// The number after the largest in a table; the caller is the only writer.
  func next(in table: StaticString) throws -> Int64 {
    let select = try session.statement("SELECT COALESCE(MAX(id), 0) + 1 FROM \(table)")
    defer { select.reset() }
    return try select.step() ? select.int(0) : 1
  }
}
