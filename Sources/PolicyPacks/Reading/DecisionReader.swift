internal import FEEL
internal import TradeTerms

/// Reads decision and target blocks against the facts and parameters of the pack.
struct DecisionReader {
  let header: PackHeader
  let parameters: [String: Parameter]
  let sentence: String
  /// The results of decisions by their ids, as facts.
  let results: [String: Fact]

  func decision(_ block: PackBlock, table: PipeTable?) throws(PackError) -> PackDecision {
    try block.allow(
      "name", "subject", "period", "type", "unit", "round", "values", "uses", "units", "label",
      "condition", "value", "readings")
    let head = try DecisionHead(block)
    var units = try self.units(block)
    if let table {
      for (name, unit) in try TableReader.units(of: table, at: block.place) { units[name] = unit }
    }
    let uses = try self.uses(block, units: units)
    let logic: PackDecision.Logic
    if let value = block.optional("value") {
      logic = .value(try number(value, uses, head.result))
    } else if let condition = block.optional("condition") {
      logic = .condition(try self.condition(condition, uses))
    } else if let table {
      let scope = self.scope(uses)
      let checker = UnitChecker(uses: uses, parameters: parameters, place: block.place)
      let reader = TableReader(
        scope: scope, checker: checker, place: block.place, result: head.result)
      logic = .table(try reader.read(table))
    } else {
      throw block.failure(
        Wording(
          "决策既无表格也无 condition 或 value",
          "the decision has neither a table nor a condition or value"),
        Wording("请在块后写表格", "write a table below the block"))
    }
    return PackDecision(
      id: head.id, sentence: sentence, subject: head.subject, label: head.label, uses: uses,
      logic: logic, result: head.result, readings: try readings(block), place: block.place,
      ruleLines: table.map(TableReader.lines) ?? [:], isCount: false)
  }

  func condition(
    _ block: PackBlock, _ uses: [PackDecision.Use]
  ) throws(PackError) -> Expression {
    let expression = try block.expression(scope(uses))
    try UnitChecker(uses: uses, parameters: parameters, place: block.place).check(expression)
    return expression
  }

  /// The expression of a number, in the unit that it is declared in.
  private func number(
    _ block: PackBlock, _ uses: [PackDecision.Use], _ result: PackDecision.Result
  ) throws(PackError) -> Expression {
    let expression = try block.expression(scope(uses))
    let checker = UnitChecker(uses: uses, parameters: parameters, place: block.place)
    switch result {
    case .number(let unit, _): try checker.check(expression, gives: unit)
    case .day: try checker.check(expression)
    case .truth, .text:
      throw block.failure(
        Wording("只有 number 和 day 决策有 value", "only a number or a day has a “value”"),
        Wording("请改用 condition 或表格", "write a condition or a table"))
    }
    return expression
  }

  func scope(_ uses: [PackDecision.Use]) -> Scope {
    Scope(names: uses.map(\.name) + ["year", "asAt"] + parameters.keys)
  }

  func readings(_ block: PackBlock) throws(PackError) -> [String] {
    var readings: [String] = []
    for item in try block.optional("readings")?.items() ?? [] { readings.append(try item.text()) }
    return readings
  }

  func units(_ block: PackBlock) throws(PackError) -> [String: MeasureUnit] {
    var units: [String: MeasureUnit] = [:]
    for (name, field) in try block.optional("units")?.fields() ?? [] {
      units[name] = try field.unit()
    }
    return units
  }

  func uses(
    _ block: PackBlock, units: [String: MeasureUnit]
  ) throws(PackError) -> [PackDecision.Use] {
    var uses: [PackDecision.Use] = []
    for (name, field) in try block.optional("uses")?.fields() ?? [] {
      uses.append(try use(name, field, unit: units[name]))
    }
    return uses
  }

  private func use(
    _ name: String, _ block: PackBlock, unit: MeasureUnit?
  ) throws(PackError) -> PackDecision.Use {
    let yearly = header.facts.values.filter(\.isYearly)
    let single = header.facts.values.filter { !$0.isYearly }
    let functions = Dictionary(
      uniqueKeysWithValues: yearly.map { ($0.name, Scope.Signature(1...1)) })
    let scope = Scope(
      names: single.map(\.name) + results.keys + ["year"] + parameters.keys,
      functions: functions)
    let expression = try block.expression(scope)
    let fact: Fact?
    let year: Expression?
    switch expression.form {
    case .call(let name, let arguments):
      fact = header.facts[name]
      year = arguments.first
    case .name(let name):
      fact = header.facts[name] ?? results[name]
      year = nil
    default:
      fact = nil
      year = nil
    }
    if let fact, fact.isYearly, year == nil {
      throw block.failure(
        Wording("“\(fact.name)”按年给出", "“\(fact.name)” is said for each year"),
        Wording("请写 \(fact.name)(year)", "write \(fact.name)(year)"))
    }
    guard let fact, fact.isYearly == (year != nil) else {
      throw block.failure(
        Wording("“\(expression)”不是事实", "“\(expression)” is not a fact"),
        Wording("请写事实名，按年的写 名(year)", "write a fact, a yearly one as name(year)"))
    }
    let unit = unit ?? fact.unit
    guard unit?.dimension == fact.unit?.dimension else {
      throw block.failure(
        Wording(
          "“\(fact.name)”不能用单位“\(unit?.name.chinese ?? "")”",
          "“\(fact.name)” is not measured in “\(unit?.name.english ?? "")”"),
        Wording(
          "请用“\(fact.unit?.name.chinese ?? "无单位")”一类的单位",
          "use a unit like “\(fact.unit?.name.english ?? "none")”"))
    }
    return PackDecision.Use(
      name: name, fact: fact, year: year, unit: unit,
      decision: header.facts[fact.name] == nil ? fact.name : nil)
  }
}
