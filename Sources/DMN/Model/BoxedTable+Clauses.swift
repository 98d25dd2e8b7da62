extension BoxedTable {
  /// A column that is tested.
  public struct InputClause: ModelElement {
    public var head: ElementHead
    /// The value that is tested.
    public var expression: LiteralExpression
    /// The values that may come.
    public var values: UnaryTestsText?

    /// A column.
    public init(
      _ expression: LiteralExpression, values: UnaryTestsText? = nil,
      head: ElementHead = ElementHead()
    ) {
      self.expression = expression
      self.values = values
      self.head = head
    }
  }

  /// A column of answers.
  public struct OutputClause: ModelElement {
    public var head: ElementHead
    /// The name of the part of the answer; a single column needs none.
    public var name: String?
    public var typeRef: String?
    /// The answers that may be given, the best first.
    public var values: UnaryTestsText?
    /// The answer when no rule matches.
    public var defaultEntry: LiteralExpression?

    /// A column.
    public init(
      name: String? = nil, typeRef: String? = nil, values: UnaryTestsText? = nil,
      defaultEntry: LiteralExpression? = nil, head: ElementHead = ElementHead()
    ) {
      self.name = name
      self.typeRef = typeRef
      self.values = values
      self.defaultEntry = defaultEntry
      self.head = head
    }
  }

  /// A rule: tests, answers, remarks, each in the order of the columns.
  public struct Rule: ModelElement {
    public var head: ElementHead
    /// The tests, one per input.
    public var inputEntries: [UnaryTestsText]
    /// The answers, one per output.
    public var outputEntries: [LiteralExpression]
    /// The remarks, one per column of remarks.
    public var annotations: [String]

    /// A rule.
    public init(
      _ inputEntries: [UnaryTestsText] = [], _ outputEntries: [LiteralExpression] = [],
      annotations: [String] = [], head: ElementHead = ElementHead()
    ) {
      self.inputEntries = inputEntries
      self.outputEntries = outputEntries
      self.annotations = annotations
      self.head = head
    }
  }
}
