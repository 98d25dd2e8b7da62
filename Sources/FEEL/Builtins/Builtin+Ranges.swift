extension Builtin {
  /// A point or a range as the range functions take it.
  struct Span {
    let lower: Value
    let lowerIsInside: Bool
    let upper: Value
    let upperIsInside: Bool
    let isPoint: Bool

    init?(_ value: Value) {
      switch value.single {
      case .range(let range):
        guard range.form != .comparison(.notEqual) else { return nil }
        lower = range.lower
        lowerIsInside = range.lowerIsInside
        upper = range.upper
        upperIsInside = range.upperIsInside
        isPoint = false
      case .null, .list, .context, .function, .boolean: return nil
      case let point:
        lower = point
        lowerIsInside = true
        upper = point
        upperIsInside = true
        isPoint = true
      }
    }
  }

  typealias Relation = @Sendable (Span, Span, Evaluator) -> Bool?

  static let relations: [Builtin] = [
    relation("before", "point1", "point2") { left, right, evaluator in
      evaluator.order(left.upper, right.lower).map {
        $0 < 0 || $0 == 0 && !(left.upperIsInside && right.lowerIsInside)
      }
    },
    relation("after", "point1", "point2") { left, right, evaluator in
      evaluator.order(left.lower, right.upper).map {
        $0 > 0 || $0 == 0 && !(left.lowerIsInside && right.upperIsInside)
      }
    },
    relation("meets", "range1", "range2", points: .none) { left, right, evaluator in
      evaluator.order(left.upper, right.lower).map {
        $0 == 0 && left.upperIsInside && right.lowerIsInside
      }
    },
    relation("met by", "range1", "range2", points: .none) { left, right, evaluator in
      evaluator.order(left.lower, right.upper).map {
        $0 == 0 && left.lowerIsInside && right.upperIsInside
      }
    },
    relation("overlaps", "range1", "range2", points: .none) { left, right, evaluator in
      Ternary.and(reaches(left, right, evaluator), reaches(right, left, evaluator))
    },
    relation("overlaps before", "range1", "range2", points: .none) { left, right, evaluator in
      all([
        beginsBefore(left, right, evaluator), reaches(right, left, evaluator),
        endsBefore(left, right, evaluator, orWith: true),
      ])
    },
    relation("overlaps after", "range1", "range2", points: .none) { left, right, evaluator in
      all([
        beginsBefore(right, left, evaluator), reaches(left, right, evaluator),
        endsBefore(right, left, evaluator, orWith: true),
      ])
    },
    relation("finishes", "point", "range", points: .first) { left, right, evaluator in
      all([
        sameEnd(left, right, evaluator),
        left.isPoint ? right.upperIsInside : notBefore(left, right, evaluator),
      ])
    },
    relation("finished by", "range", "point", points: .second) { left, right, evaluator in
      all([
        sameEnd(left, right, evaluator),
        right.isPoint ? left.upperIsInside : notBefore(right, left, evaluator),
      ])
    },
    relation("includes", "range", "point", points: .second) { left, right, evaluator in
      all([notBefore(right, left, evaluator), notAfter(right, left, evaluator)])
    },
    relation("during", "point", "range", points: .first) { left, right, evaluator in
      all([notBefore(left, right, evaluator), notAfter(left, right, evaluator)])
    },
    relation("starts", "point", "range", points: .first) { left, right, evaluator in
      all([
        sameStart(left, right, evaluator),
        left.isPoint ? right.lowerIsInside : notAfter(left, right, evaluator),
      ])
    },
    relation("started by", "range", "point", points: .second) { left, right, evaluator in
      all([
        sameStart(left, right, evaluator),
        right.isPoint ? left.lowerIsInside : notAfter(right, left, evaluator),
      ])
    },
    relation("coincides", "point1", "point2", points: .both) { left, right, evaluator in
      guard left.isPoint == right.isPoint else { return nil }
      return all([sameStart(left, right, evaluator), sameEnd(left, right, evaluator)])
    },
  ]

  /// Which of the two arguments may be a point.
  enum Points { case none, first, second, both, any }

  private static func relation(
    _ name: String, _ first: String, _ second: String, points: Points = .any,
    _ relation: @escaping Relation
  ) -> Builtin {
    let named = [
      [first, second], ["point1", "point2"], ["range1", "range2"], ["point", "range"],
      ["range", "point"], ["point1", "range2"], ["range1", "point2"], ["point", "range2"],
    ]
    let names = named.reduce(into: [[String]]()) { if !$0.contains($1) { $0.append($1) } }
    return Builtin(name: name, parameters: names) { arguments, evaluator in
      guard let left = Span(arguments[0]), let right = Span(arguments[1]) else { return nil }
      switch points {
      case .none where left.isPoint || right.isPoint: return nil
      case .first where right.isPoint: return nil
      case .second where left.isPoint: return nil
      default: return relation(left, right, evaluator).map { .boolean($0) }
      }
    }
  }

  private static func all(_ truths: [Bool?]) -> Bool? {
    truths.reduce(true) { Ternary.and($0, $1) }
  }
}
