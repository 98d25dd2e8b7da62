public import FEEL
public import TradeTerms

/// What was found of a fact, in the unit of the decision.
public struct FoundValue: Hashable, Sendable {
  /// Whether there is a value.
  public enum Standing: Hashable, Sendable {
    case known(Value)
    case unknown
    case absent
  }

  public let request: FactRequest
  public let label: Wording
  public let standing: Standing
  public let unit: MeasureUnit?
  /// It is the second source of the fact.
  public let isBeside: Bool
  let textLabels: [String: Wording]

  /// The value, where it is known.
  public var value: Value? {
    if case .known(let value) = standing { value } else { nil }
  }

  /// The value in words.
  public var text: Wording {
    switch standing {
    case .unknown: Wording("不详", "unknown")
    case .absent: Wording("未申报", "not declared")
    case .known(.boolean(true)): Wording("是", "yes")
    case .known(.boolean(false)): Wording("否", "no")
    case .known(.number(let number)): QuantityText.wording(number, unit)
    case .known(.string(let text)): textLabels[text] ?? Wording(text, text)
    case .known(let other): Wording(other.text, other.text)
    }
  }
}
