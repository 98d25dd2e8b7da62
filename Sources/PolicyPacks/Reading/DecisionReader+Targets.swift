internal import FEEL
internal import TradeTerms

extension DecisionReader {
  /// Reads a target; one that counts subjects also gives the decision that it counts.
  func target(_ block: PackBlock) throws(PackError) -> (Target, PackDecision?) {
    try block.allow(
      "id", "label", "subject", "over", "uses", "units", "count", "value", "trend", "goal", "unit",
      "by", "unverified", "not-measured", "readings", "cases", "sums",
      "register")
    let id = try block.required("id").text()
    let label = try block.required("label").wording()
    let uses = try self.uses(block, units: units(block))
    var decision: PackDecision?
    let measurement: Target.Measurement
    if let count = block.optional("count") {
      decision = PackDecision(
        id: id, sentence: sentence, subject: try block.required("over").subject(), label: label,
        uses: uses, logic: .condition(try condition(count, uses)), result: .truth,
        readings: try readings(block), place: block.place, ruleLines: [:], isCount: true)
      measurement = .counted(decision: id)
    } else if let value = block.optional("value") {
      let expression = try condition(value, uses)
      measurement = .calculated(expression, uses: uses, trend: try trend(block))
    } else {
      measurement = .notMeasured(try block.required("not-measured").wording())
    }
    let (comparison, goal) = try self.goal(block.required("goal"))
    let target = Target(
      id: id, sentence: sentence, label: label, comparison: comparison, goal: goal,
      unit: try block.required("unit").unit(), by: try block.required("by").integer(),
      measurement: measurement, unverified: try block.optional("unverified")?.wording(),
      readings: try readings(block), cases: try block.optional("cases")?.text(),
      sums: try block.optional("sums")?.text(), register: try register(block))
    return (target, decision)
  }

  private func register(_ block: PackBlock) throws(PackError) -> Target.Register? {
    guard let field = block.optional("register") else { return nil }
    let name = try field.text()
    guard let register = Target.Register(rawValue: name) else {
      let known = Target.Register.allCases.map(\.rawValue).joined(separator: ", ")
      throw field.failure(
        Wording("没有登记“\(name)”", "there is no register “\(name)”"),
        Wording("可用的有：\(known)", "there are: \(known)"))
    }
    return register
  }

  private func trend(_ block: PackBlock) throws(PackError) -> Fact? {
    guard let field = block.optional("trend") else { return nil }
    let name = try field.text()
    guard let fact = header.facts[name], fact.isYearly else {
      throw field.failure(
        Wording("“\(name)”不是按年的事实", "“\(name)” is not a yearly fact"),
        Wording("请写按年的事实名", "name a yearly fact"))
    }
    return fact
  }

  private func goal(
    _ block: PackBlock
  ) throws(PackError) -> (ComparisonOperator, Decimal128) {
    let text = try block.text()
    let tests = try PackBlock.read(at: block.place) { () throws(SyntaxError) in
      try Parser.unaryTests(text)
    }
    guard tests.alternatives.count == 1, !tests.isNegated,
      case .comparison(let comparison, let operand) = tests.alternatives[0],
      case .literal(.number(let goal)) = operand.form
    else {
      throw block.failure(
        Wording("“\(text)”不是目标值", "“\(text)” is no goal"),
        Wording("请写成“>= 20”", "write it like “>= 20”"))
    }
    return (comparison, goal)
  }
}
