internal import FEEL

/// One lower bound whose neighbourhood is searched.
struct ThresholdEdge {
  let decision: String
  let binding: BoundDecision.Binding
  let limit: Decimal128
  let percent: Int
  let rules: [[Int]]
  let condition: Int

  func rows(_ column: Column, _ decided: DecisionColumn) -> [NearThreshold] {
    let scale = (binding.use.unit?.power ?? 0)
    guard case .numbers(let numbers) = column.values, let edge = limit.integer(scale: scale) else {
      return []
    }
    let reach = abs(edge / 100) * Int64(max(0, min(percent, 100)))
    var found: [NearThreshold] = []
    for row in 0..<min(numbers.count, decided.count) where column.known[row] {
      let (gap, overflow) = edge.subtractingReportingOverflow(numbers[row])
      guard !overflow, abs(gap) <= reach, isOpen(decided, row) else { continue }
      found.append(
        NearThreshold(
          row: row, decision: decision, fact: binding.request,
          value: Decimal128(numbers[row], scale: scale), limit: limit,
          distance: Decimal128(gap, scale: scale), unit: binding.use.unit))
    }
    return found
  }

  /// Whether some rule hangs on this condition, all others of the rule being true or unknown.
  private func isOpen(_ decided: DecisionColumn, _ row: Int) -> Bool {
    guard decided.state(condition, row: row) != .notNeeded else { return false }
    return rules.contains { rule in
      rule.allSatisfy { other in
        switch decided.state(other, row: row) {
        case .holds, .unknown: return true
        case .fails: return other == condition
        // Beside a condition that fails, one that is unknown is not needed.
        case .notNeeded: return decided.rule(row) == nil
        }
      }
    }
  }
}
