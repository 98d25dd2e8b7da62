/// A flat sequence of elements: the fields of a head, of a list line, or of a whole record.
public struct Layout: Hashable, Sendable {
  /// The element that holds the fields, such as `OrderHead`.
  public let name: String
  /// The fields in the order that the schema enforces.
  public let fields: [Field]

  init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
  }
}
