public import FEEL
public import TradeTerms

extension PackDecision {
  /// An answer of the decision in words; nil is one that is not known.
  public func wording(of answer: Value?) -> Wording {
    switch (answer, result) {
    case (nil, _): Wording("不能确定", "not known")
    case (.boolean(let truth), _) where isCount:
      truth ? Wording("计入", "counted") : Wording("不计入", "not counted")
    case (.boolean(let truth), _):
      truth ? Wording("符合", "qualifies") : Wording("不符合", "does not qualify")
    case (.number(let number), .number(let unit, _)): QuantityText.wording(number, unit)
    case (.string(let text), .text(let texts)):
      texts.first { $0.code == text }?.label ?? Wording(text, text)
    case (let other?, _): Wording(other.text, other.text)
    }
  }
}

extension Fact {
  /// What is known of the fact in words.
  public func wording(of value: FactValue) -> Wording {
    switch (value, kind) {
    case (.unknown, _): Wording("不详", "unknown")
    case (.absent, _): Wording("未申报", "not declared")
    case (.boolean(let truth), _): truth ? Wording("是", "yes") : Wording("否", "no")
    case (.number(let number), .number(let unit)):
      QuantityText.wording(Decimal128(number, scale: unit.power), unit)
    case (.number(let number), _): Wording("\(number)", "\(number)")
    case (.text(let code), .text(let texts)):
      texts.first { $0.code == code }?.label ?? Wording(code, code)
    case (.text(let code), _): Wording(code, code)
    case (.day(let day), _):
      Wording(
        CalendarDay(daysSinceEpoch: Int64(day)).description,
        CalendarDay(daysSinceEpoch: Int64(day)).description)
    }
  }
}

extension Parameter {
  /// A value of the parameter in words; null where none is in force.
  public func wording(of value: Value) -> Wording {
    switch value {
    case .null: Wording("没有值", "no value")
    case .number(let number): QuantityText.wording(number, unit)
    case .boolean(let truth): truth ? Wording("是", "yes") : Wording("否", "no")
    default: Wording(value.text, value.text)
    }
  }
}
