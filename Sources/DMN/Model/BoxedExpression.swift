/// How a value is found, in one of the boxes that DMN draws.
public indirect enum BoxedExpression: Hashable, Sendable {
  case literal(LiteralExpression)
  case context(BoxedContext)
  case invocation(BoxedInvocation)
  case function(BoxedFunction)
  case relation(BoxedRelation)
  case list(BoxedList)
  case table(BoxedTable)
  case conditional(BoxedConditional)
  case iteration(BoxedIteration)
  case quantification(BoxedQuantification)
  case filter(BoxedFilter)
}

extension BoxedExpression {
  /// What the box carries beside its own content.
  public var head: ElementHead { box.head }

  /// The type that the value is declared to have.
  public var typeRef: String? { box.typeRef }

  /// The boxes directly inside, in the order in which they are drawn; literal parts of a table are
  /// not among them.
  public var inner: [BoxedExpression] {
    switch self {
    case .literal, .table: []
    case .context(let box): box.entries.map(\.expression)
    case .invocation(let box):
      (box.function.map { [$0] } ?? []) + box.bindings.compactMap(\.expression)
    case .function(let box): box.body.map { [$0] } ?? []
    case .relation(let box): box.rows.flatMap(\.items)
    case .list(let box): box.items
    case .conditional(let box):
      [box.condition.expression, box.consequence.expression, box.alternative.expression]
    case .iteration(let box): [box.domain.expression, box.result.expression]
    case .quantification(let box): [box.domain.expression, box.condition.expression]
    case .filter(let box): [box.domain.expression, box.condition.expression]
    }
  }

  private var box: any Boxed {
    switch self {
    case .literal(let box): box
    case .context(let box): box
    case .invocation(let box): box
    case .function(let box): box
    case .relation(let box): box
    case .list(let box): box
    case .table(let box): box
    case .conditional(let box): box
    case .iteration(let box): box
    case .quantification(let box): box
    case .filter(let box): box
    }
  }
}
