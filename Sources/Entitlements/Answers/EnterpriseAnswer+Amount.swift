public import FEEL
public import PolicyPacks

extension EnterpriseAnswer {
  /// What a benefit is worth in yuan by the decision that says so; nil where none does, where it is
  /// unknown, and where it is no whole number of fen.
  public func amount(of benefit: Benefit) -> Decimal128? {
    guard let explanation = benefit.amount.flatMap({ self[$0]?.explanation }) else { return nil }
    guard case .number(let number)? = explanation.value,
      case .number(let unit, _) = explanation.decision.result,
      unit.dimension == MeasureUnit.Dimension.money,
      let yuan = number.shifted(by: unit.power - 2)
    else { return nil }
    return yuan.integer(scale: 2) == nil ? nil : yuan
  }
}
