/// One element of a customs record: its name, what may stand in it, and whether it must be there.
public struct Field: Hashable, Sendable {
  /// The element's name, such as `orderNo`.
  public let name: String
  public let type: FieldType
  /// Whether the schema demands the element.
  public let isRequired: Bool
  /// What an empty element reads as, where the schema says so.
  public let emptyReadsAs: String?
  /// The one value that the element may have, where the schema says so.
  public let fixed: String?
  /// The name that the specification gives the element.
  public let chinese: String

  init(
    _ key: some RawRepresentable<Int>, _ chinese: String, _ type: FieldType,
    optional: Bool = false, emptyReadsAs: String? = nil, fixed: String? = nil
  ) {
    name = String(describing: key)
    self.type = type
    isRequired = !optional
    self.emptyReadsAs = emptyReadsAs ?? fixed
    self.fixed = fixed
    self.chinese = chinese
  }
}
