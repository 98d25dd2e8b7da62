/// One connection inside one transaction. It must not leave the closure that it is given to.
public protocol DatabaseSession: AnyObject {
  /// Which engine answers.
  var engine: DatabaseEngine { get }

  /// A prepared statement, from this connection's cache.
  ///
  /// Parameters are written `?` (in order) or `?1`, `?2`. Asking again for the same text gives the
  /// same statement, reset, its bindings cleared.
  func statement(_ sql: String) throws -> any DatabaseStatement

  /// Runs a text of one or more statements without parameters or answers.
  func execute(_ sql: String) throws
}
