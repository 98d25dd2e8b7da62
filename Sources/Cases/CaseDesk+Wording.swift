internal import FEEL
public import PolicyPacks
public import TradeTerms

extension CaseDesk {
  /// A value of a field in words.
  public func wording(of value: String, _ field: FormField) -> Wording {
    switch field.kind {
    case .yesNo: return value == "true" ? Wording("是", "yes") : Wording("否", "no")
    case .choice(let choices):
      return choices.first { $0.code == value }?.label ?? Wording(value, value)
    case .department:
      let day = CalendarDay(daysSinceEpoch: now().day.daysSinceEpoch)
      return shelf.departments[value]?.name(on: day).wording ?? Wording(value, value)
    case .number(let unit):
      guard let unit else { return Wording(value, value) }
      return Wording("\(value) \(unit.name.chinese)", "\(value) \(unit.name.english)")
    case .money: return Wording("\(value) 元", "\(value) yuan")
    case .line, .text, .day, .experts: return Wording(value, value)
    }
  }
}
