/// The pieces of an axis for which a cell holds.
struct CellExtent {
  /// The pieces for which it certainly holds.
  let certain: Stretches
  /// The pieces for which it may hold, the certain ones among them.
  let possible: Stretches

  init(_ cell: UnaryTests, on axis: InputAxis, _ reading: inout CellReading) {
    if cell.asksNothing {
      self.init(axis.domain, axis.domain)
    } else if let tests = reading.plainTests(of: cell) {
      self = Self.plain(tests, isNegated: cell.isNegated, axis, reading)
    } else if Self.isUnreadable(cell) {
      self.init(.none, .none)
    } else if reading.isClosed(cell), reading.left > axis.samples.count {
      self = Self.tried(cell, axis, &reading)
    } else {
      self.init(.none, axis.domain)
    }
  }

  private init(_ certain: Stretches, _ possible: Stretches) {
    self.certain = certain
    self.possible = possible
  }

  private static func isUnreadable(_ cell: UnaryTests) -> Bool {
    cell.alternatives.contains { test in
      if case .condition(let expression) = test, case .fault = expression.form {
        true
      } else {
        false
      }
    }
  }

  private static func tried(
    _ cell: UnaryTests, _ axis: InputAxis, _ reading: inout CellReading
  ) -> CellExtent {
    var certain: [ClosedRange<Int>] = []
    var open: [ClosedRange<Int>] = []
    for segment in axis.segments {
      for code in segment.codes where axis.domain.contains(code) {
        if let sample = axis.samples[code] {
          switch reading.holds(cell, for: sample) {
          case true: certain.append(code...code)
          // A constant that is not known leaves it open.
          case nil where reading.isUnknownOpen: open.append(code...code)
          default: break
          }
        } else {
          open.append(code...code)
        }
      }
    }
    return CellExtent(Stretches(certain), Stretches(certain + open))
  }

  private static func plain(
    _ tests: [CellReading.PlainTest], isNegated: Bool, _ axis: InputAxis, _ reading: CellReading
  ) -> CellExtent {
    var certain: [ClosedRange<Int>] = []
    var open: [ClosedRange<Int>] = []
    for segment in axis.segments {
      var taken: [ClosedRange<Int>] = []
      var isDefinite = true
      for test in tests {
        switch segment.codes(for: test, axis.disordered, reading) {
        case .codes(let codes): if let codes { taken.append(codes) }
        case .never: isDefinite = false
        case .open:
          isDefinite = false
          open.append(segment.codes)
        }
      }
      if !isNegated {
        certain += taken
      } else if isDefinite {
        certain += Stretches(taken).complement(in: segment.codes).ranges
      }
    }
    let sure = Stretches(certain).intersection(axis.domain)
    return CellExtent(sure, sure.union(Stretches(open).intersection(axis.domain)))
  }
}

extension InputAxis.Segment {
  /// What a test is for the values of one kind.
  fileprivate enum Answer {
    /// It holds for these, if for any, and fails for the others.
    case codes(ClosedRange<Int>?)
    /// It has no answer, as between a number and a text, so that the rule does not hold.
    case never
    /// It cannot be told.
    case open
  }

  fileprivate func codes(
    for test: CellReading.PlainTest, _ disordered: Set<ValueKind>, _ reading: CellReading
  ) -> Answer {
    switch test {
    case .value(let value):
      let other = ValueKind(value)
      if kind == .any { return value.isNull ? .codes(nil) : .open }
      if kind == .null { return .codes(value.isNull ? codes : nil) }
      if value.isNull { return .codes(nil) }
      return other == kind ? .codes(code(of: value, reading).map { $0...$0 }) : .never
    case .comparison(let comparison, let limit):
      if kind == .any { return .open }
      guard ValueKind(limit) == kind, let code = code(of: limit, reading) else { return .never }
      return .codes(codes(comparison, code))
    case .range(let range):
      if kind == .any { return .open }
      let known = range.lower.isNull ? range.upper : range.lower
      guard ValueKind(known) == kind else { return .never }
      if case .comparison(let comparison) = range.form {
        return code(of: known, reading).map { .codes(codes(comparison, $0)) } ?? .never
      }
      guard let lower = code(of: range.lower, reading), let upper = code(of: range.upper, reading)
      else { return .never }
      let start = range.lowerIsInside ? lower : lower + 1
      let end = range.upperIsInside ? upper : upper - 1
      return .codes(start <= end ? start...end : nil)
    }
  }

  private func codes(_ comparison: ComparisonOperator, _ code: Int) -> ClosedRange<Int>? {
    switch comparison {
    case .equal: code...code
    case .less: codes.lowerBound...code - 1
    case .lessOrEqual: codes.lowerBound...code
    case .greater: code + 1...codes.upperBound
    case .greaterOrEqual: code...codes.upperBound
    case .notEqual: nil
    }
  }
}
