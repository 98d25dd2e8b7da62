/// The values for which a cell holds, as far as they can be told without a row.
enum CellExtent {
  /// Nothing is asked.
  case everything
  case values(Set<Value>, isComplement: Bool)
  case intervals([Interval])
  /// It cannot be told.
  case opaque

  /// A stretch of numbers; nil is without an end.
  struct Interval {
    var lower: Decimal128?
    var lowerIsInside = true
    var upper: Decimal128?
    var upperIsInside = true

    func meets(_ other: Interval) -> Bool {
      Self.reaches(self, other) && Self.reaches(other, self)
    }

    /// Whether the second begins before the first ends.
    private static func reaches(_ first: Interval, _ second: Interval) -> Bool {
      guard let upper = first.upper, let lower = second.lower else { return true }
      return lower < upper || lower == upper && first.upperIsInside && second.lowerIsInside
    }
  }

  init(_ cell: UnaryTests, constants: Environment) {
    guard !cell.asksNothing else {
      self = .everything
      return
    }
    var evaluator = Evaluator(constants, nulls: .unknown)
    var values: Set<Value> = []
    var intervals: [Interval] = []
    for test in cell.alternatives {
      switch test {
      case .value(let expression):
        switch evaluator.value(of: expression) {
        case .number(let number): intervals.append(Interval(lower: number, upper: number))
        case .string(let text): values.insert(.string(text))
        case .boolean(let truth): values.insert(.boolean(truth))
        default:
          self = .opaque
          return
        }
      case .comparison(let comparison, let operand):
        guard case .number(let limit) = evaluator.value(of: operand),
          let interval = Interval(comparison, limit)
        else {
          self = .opaque
          return
        }
        intervals.append(interval)
      case .condition:
        self = .opaque
        return
      case .range(let range):
        guard
          case .range(let ends) = evaluator.range(range, at: SourcePosition(line: 1, column: 1)),
          case .number(let lower) = ends.lower, case .number(let upper) = ends.upper
        else {
          self = .opaque
          return
        }
        intervals.append(
          Interval(
            lower: lower, lowerIsInside: ends.lowerIsInside, upper: upper,
            upperIsInside: ends.upperIsInside))
      }
    }
    switch (values.isEmpty, intervals.isEmpty, cell.isNegated) {
    case (false, true, let isNegated): self = .values(values, isComplement: isNegated)
    case (true, false, false): self = .intervals(intervals)
    default: self = .opaque
    }
  }

  /// Whether some value is in both; nil where that cannot be told.
  func meets(_ other: CellExtent) -> Bool? {
    switch (self, other) {
    case (.everything, _), (_, .everything): true
    case (.values(let left, false), .values(let right, false)): !left.isDisjoint(with: right)
    case (.values(let left, false), .values(let right, true)): !left.isSubset(of: right)
    case (.values(let left, true), .values(let right, false)): !right.isSubset(of: left)
    case (.intervals(let left), .intervals(let right)):
      left.contains { interval in right.contains { $0.meets(interval) } }
    default: nil
    }
  }
}

extension CellExtent.Interval {
  init?(_ comparison: ComparisonOperator, _ limit: Decimal128) {
    switch comparison {
    case .equal: self.init(lower: limit, upper: limit)
    case .less: self.init(upper: limit, upperIsInside: false)
    case .lessOrEqual: self.init(upper: limit)
    case .greater: self.init(lower: limit, lowerIsInside: false)
    case .greaterOrEqual: self.init(lower: limit)
    case .notEqual: return nil
    }
  }
}
