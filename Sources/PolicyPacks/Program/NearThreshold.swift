public import FEEL

/// An enterprise whose value is near the threshold of a rule that nothing else rules out.
public struct NearThreshold: Hashable, Sendable {
  public let row: Int
  public let decision: String
  public let fact: FactRequest
  public let value: Decimal128
  public let limit: Decimal128
  /// What is missing to the threshold; negative where the value is above it.
  public let distance: Decimal128
  public let unit: MeasureUnit?
}

extension PackProgram {
  /// The rows whose value is within `percent` per cent of a lower bound, on either side.
  public func near(
    _ facts: FactColumns, _ decided: DecisionColumns, percent: Int = 10
  ) -> [NearThreshold] {
    var found: [NearThreshold] = []
    for (index, compiled) in columns.decisions.enumerated() {
      for (place, condition) in compiled.conditions.enumerated() {
        guard let bound = condition.bound, let limit = bound.limit,
          bound.comparison == .greaterOrEqual || bound.comparison == .greater,
          let binding = self.bound[index].bindings.first(where: { $0.use.name == bound.name }),
          let column = facts[binding.request]
        else { continue }
        let edge = Edge(
          decision: compiled.decision.id, binding: binding, limit: limit, percent: percent,
          rules: compiled.rules.filter { $0.contains(place) }, condition: place)
        found += edge.rows(column, decided.columns[index])
      }
    }
    return found
  }
}

/// One lower bound whose neighbourhood is searched.
private struct Edge {
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
        let state = decided.state(other, row: row)
        return other == condition || state == .holds || state == .unknown
      }
    }
  }
}
