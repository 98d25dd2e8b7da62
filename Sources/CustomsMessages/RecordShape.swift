/// How a business record is built: a flat row of fields, or a head with its lines.
public struct RecordShape: Hashable, Sendable {
  /// The element of the record, such as `Order`.
  public let name: String
  /// The fields of the head; for a flat record, all of its fields.
  public let head: Layout
  /// The fields of each list line; `nil` for a flat record.
  public let line: Layout?

  init(_ name: String, head: Layout, line: Layout? = nil) {
    self.name = name
    self.head = head
    self.line = line
  }

  /// Whether head and lines stand in elements of their own.
  var isNested: Bool { line != nil }
}
