/// A list of contexts, drawn as a table.
public struct BoxedRelation: Boxed {
  public var head: ElementHead
  public var typeRef: String?
  /// The names and types of the parts of each context.
  public var columns: [InformationItem]
  /// The contexts, each with a value per column.
  public var rows: [BoxedList]

  /// A table of values.
  public init(
    columns: [InformationItem] = [], rows: [BoxedList] = [], typeRef: String? = nil,
    head: ElementHead = ElementHead()
  ) {
    self.columns = columns
    self.rows = rows
    self.typeRef = typeRef
    self.head = head
  }
}
