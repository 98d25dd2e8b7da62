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
    for (index, compiled) in stages.compiled.enumerated() {
      for (place, condition) in compiled.conditions.enumerated() {
        guard let bound = condition.bound, let limit = bound.limit,
          bound.comparison == .greaterOrEqual || bound.comparison == .greater,
          let binding = self.bound[index].bindings.first(where: { $0.use.name == bound.name }),
          let column = facts[binding.request]
        else { continue }
        let edge = ThresholdEdge(
          decision: compiled.decision.id, binding: binding, limit: limit, percent: percent,
          rules: compiled.rules.filter { $0.contains(place) }, condition: place)
        found += edge.rows(column, decided.columns[index])
      }
    }
    return found
  }
}
