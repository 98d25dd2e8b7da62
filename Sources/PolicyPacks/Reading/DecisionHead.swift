internal import FEEL
internal import TradeTerms

/// What a decision block says before its logic: read first, for decisions may read each other.
struct DecisionHead {
  let id: String
  let subject: Subject
  let label: Wording
  let result: PackDecision.Result

  init(_ block: PackBlock) throws(PackError) {
    id = try block.required("name").text()
    subject = try block.required("subject").subject()
    label = try block.required("label").wording()
    result = try Self.result(block)
  }

  private static func result(_ block: PackBlock) throws(PackError) -> PackDecision.Result {
    let type = block.optional("type")
    switch try type?.text() ?? "boolean" {
    case "boolean":
      for name in ["unit", "round", "values"] {
        guard let field = block.optional(name) else { continue }
        throw field.failure(
          Wording("boolean 决策没有“\(name)”", "a boolean decision has no “\(name)”"),
          Wording("请删去，或改 type", "remove it, or change the type"))
      }
      return .truth
    case "number":
      let unit = try block.required("unit").unit()
      guard let round = block.optional("round") else { return .number(unit, nil) }
      return .number(unit, try rounding(round, of: unit))
    case "text":
      var values: [Fact.TextValue] = []
      for (code, field) in try block.required("values").fields() {
        values.append(Fact.TextValue(code: code, label: try field.wording()))
      }
      return .text(values)
    case "day": return .day
    case let other:
      throw (type ?? block).failure(
        Wording("没有类型“\(other)”", "there is no type “\(other)”"),
        Wording(
          "可用的类型：boolean、number、text、day",
          "the types are: boolean, number, text, day"))
    }
  }

  /// `round: {to: 元, mode: down}`.
  private static func rounding(
    _ block: PackBlock, of unit: MeasureUnit
  ) throws(PackError) -> PackRounding {
    try block.allow("to", "mode")
    let to = try block.required("to").unit()
    guard to.dimension == unit.dimension else {
      throw block.failure(
        Wording(
          "结果以“\(unit.name.chinese)”计，不能舍入到“\(to.name.chinese)”",
          "the result is in “\(unit.name.english)” and is not rounded to “\(to.name.english)”"),
        Wording("请用同类单位", "use a unit of the same kind"))
    }
    let mode = try block.required("mode")
    guard let rounding = PackRounding.modes[try mode.text()] else {
      let names = PackRounding.modes.keys.sorted().joined(separator: ", ")
      throw mode.failure(
        Wording("没有这种舍入", "there is no such rounding"),
        Wording("可用的舍入：\(names)", "the ways are: \(names)"))
    }
    return PackRounding(unit: to, mode: rounding)
  }

  /// The result as a fact that other decisions may read.
  var fact: Fact { Fact(resultOf: id, subject, label, result) }
}

extension Fact {
  /// What a decision gives, as a fact.
  init(
    resultOf id: String, _ subject: Subject, _ label: Wording, _ result: PackDecision.Result
  ) {
    let kind: Kind =
      switch result {
      case .truth: .boolean
      case .number(let unit, _): .number(unit)
      case .text(let values): .text(values)
      case .day: .day
      }
    self.init(
      name: id, subject: subject, isYearly: false, kind: kind, label: label, beside: nil,
      title: nil)
  }
}
