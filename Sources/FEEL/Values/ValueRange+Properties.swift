extension ValueRange {
  /// The property of that name; nil where a range has none such.
  public func property(_ name: String) -> Value? {
    switch name {
    case "start": lower
    case "end": upper
    case "start included": .boolean(lowerIsInside)
    case "end included": .boolean(upperIsInside)
    default: nil
    }
  }

  /// Why two values are no ends of one range; nil where they are.
  static func fault(_ lower: Value, _ upper: Value) -> EvaluationIssue.Cause? {
    switch (lower, upper) {
    case (.null, _), (_, .null): return nil
    default:
      let types = [lower.typeName, upper.typeName]
      guard types[0] == types[1], lower.isOrdered else {
        return .wrongTypes(operation: "..", types: types)
      }
      return nil
    }
  }
}

extension Value {
  /// Whether values of this type have an order.
  var isOrdered: Bool {
    switch self {
    case .null, .boolean, .list, .context, .range, .function: false
    default: true
    }
  }
}
