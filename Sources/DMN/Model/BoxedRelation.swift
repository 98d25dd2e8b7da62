/// A list of contexts, drawn as a table.
public struct BoxedRelation: Boxed {
  public var head: ElementHead
  public var typeRef: String?
  public var columns: [InformationItem]
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
