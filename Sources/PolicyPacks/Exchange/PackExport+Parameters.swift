internal import DMN
internal import FEEL
internal import TradeTerms

extension PackExport {
  /// A parameter as a decision over the day, or the assessed year.
  mutating func decision(_ parameter: Parameter) -> Decision {
    var decision = Decision(
      name: parameter.name, variable: InformationItem(name: parameter.name),
      head: ElementHead(id: "parameter_\(parameter.name)"))
    let day: String
    if parameter.isYearly {
      day = "date(year, 12, 31)"
      decision.informationRequirements = [require("year", typeRef: "number", label: nil)]
    } else {
      day = "asAt"
      decision.informationRequirements = [require("asAt", typeRef: "date", label: nil)]
    }
    var text = "null"
    for value in parameter.values.reversed() {
      var condition = "\(day) >= date(\"\(value.from)\")"
      if let to = value.to { condition += " and \(day) <= date(\"\(to)\")" }
      text = "if \(condition) then \(value.value) else \(text)"
    }
    decision.expression = .literal(LiteralExpression(text))
    decision.head.description = parameter.unit?.name.chinese
    return decision
  }
}
