/// How the ends of two spans stand to each other; nil where they have no order.
extension Builtin {
  /// Whether the first begins no later than the second ends, so that they may share a value.
  static func reaches(_ left: Span, _ right: Span, _ evaluator: Evaluator) -> Bool? {
    if left.lower.isNull || right.upper.isNull { return true }
    return evaluator.order(left.lower, right.upper).map {
      $0 < 0 || $0 == 0 && left.lowerIsInside && right.upperIsInside
    }
  }

  /// Whether the first begins before the second does.
  static func beginsBefore(_ left: Span, _ right: Span, _ evaluator: Evaluator) -> Bool? {
    evaluator.order(left.lower, right.lower).map {
      $0 < 0 || $0 == 0 && left.lowerIsInside && !right.lowerIsInside
    }
  }

  /// Whether the first ends before the second does, or with it.
  static func endsBefore(
    _ left: Span, _ right: Span, _ evaluator: Evaluator, orWith: Bool
  ) -> Bool? {
    evaluator.order(left.upper, right.upper).map {
      $0 < 0 || $0 == 0 && (!left.upperIsInside || right.upperIsInside) && orWith
    }
  }

  /// Whether the first does not begin before the second.
  static func notBefore(_ left: Span, _ right: Span, _ evaluator: Evaluator) -> Bool? {
    if right.lower.isNull { return true }
    return evaluator.order(left.lower, right.lower).map {
      $0 > 0 || $0 == 0 && (right.lowerIsInside || !left.lowerIsInside)
    }
  }

  /// Whether the first does not end after the second.
  static func notAfter(_ left: Span, _ right: Span, _ evaluator: Evaluator) -> Bool? {
    if right.upper.isNull { return true }
    return evaluator.order(left.upper, right.upper).map {
      $0 < 0 || $0 == 0 && (right.upperIsInside || !left.upperIsInside)
    }
  }

  static func sameEnd(_ left: Span, _ right: Span, _ evaluator: Evaluator) -> Bool? {
    evaluator.order(left.upper, right.upper).map {
      $0 == 0 && (left.isPoint || right.isPoint || left.upperIsInside == right.upperIsInside)
    }
  }

  static func sameStart(_ left: Span, _ right: Span, _ evaluator: Evaluator) -> Bool? {
    evaluator.order(left.lower, right.lower).map {
      $0 == 0 && (left.isPoint || right.isPoint || left.lowerIsInside == right.lowerIsInside)
    }
  }
}
