internal import FEEL
internal import TradeTerms

/// Reads the fields of a form.
struct FormFieldReader {
  let header: PackHeader

  func fields(_ block: PackBlock?) throws(PackError) -> [FormField] {
    guard let block else { return [] }
    var fields: [FormField] = []
    for item in try block.items() { fields.append(try field(item, after: fields)) }
    return fields
  }

  private static let words = [
    "line", "text", "number", "money", "day", "yes-no", "choice", "department", "experts",
  ]

  /// Fields that follow from others, each with its `value`.
  func calculated(_ block: PackBlock?, _ known: Scope) throws(PackError) -> [FormField] {
    guard let block else { return [] }
    var fields: [FormField] = []
    // Each may rest on those before it, and on what it was itself, as something that is counted.
    var scope = known
    for item in try block.items() {
      try item.allow("id", "type", "label", "unit", "values", "value")
      scope.add(try item.required("id").text())
      fields.append(try field(item, value: item.required("value").expression(scope)))
    }
    return fields
  }

  private func field(
    _ block: PackBlock, after others: [FormField] = [], value: Expression? = nil
  ) throws(PackError) -> FormField {
    if value == nil {
      try block.allow(
        "id", "type", "label", "hint", "optional", "fact", "figure", "yearsBack", "document",
        "benefit", "personal", "default", "latest",
        "least", "places", "future", "past", "most", "values", "title", "unit")
    }
    let id = try block.required("id")
    let name = try id.text()
    guard name.wholeMatch(of: /[A-Za-z][A-Za-z0-9]*/) != nil,
      !CaseType.conditionNames.contains(name)
    else {
      throw id.failure(
        Wording("“\(name)”不能用作字段名", "“\(name)” cannot name a field"),
        Wording(
          "请用英文字母和数字，且不与 \(CaseType.conditionNames.sorted().joined(separator: "、")) 相同",
          "use letters and digits, and none of \(CaseType.conditionNames.sorted().joined(separator: ", "))"
        ))
    }
    let fact = try self.fact(block.optional("fact"))
    let kind = try kind(block, fact)
    let bounds = try NumberBounds(block, kind)
    return FormField(
      id: name, kind: kind,
      label: try block.optional("label")?.wording() ?? fact?.label ?? Wording(name, name),
      hint: try block.optional("hint")?.wording(), isRequired: !(try block.flag("optional")),
      fact: try block.optional("fact")?.text(), title: try title(block, kind),
      figure: try block.optional("figure")?.text(),
      yearsBack: try block.optional("yearsBack")?.integer() ?? 0,
      document: try block.optional("document").map { (field) throws(PackError) in
        try field.oneOf()
      }, isBenefitAmount: try benefit(block.optional("benefit"), kind), value: value,
      fallback: try expression(block.optional("default"), others),
      latest: try latest(block.optional("latest"), kind, others),
      least: bounds.least, places: bounds.places, isFuture: try block.flag("future"),
      isPast: try block.flag("past"),
      isPersonal: try block.flag("personal"),
      most: bounds.most ?? Self.most(kind), place: block.place)
  }

  private func expression(
    _ block: PackBlock?, _ others: [FormField]
  ) throws(PackError) -> Expression? {
    guard let block else { return nil }
    return try block.expression(CaseType.scope(over: others))
  }

  private func latest(
    _ block: PackBlock?, _ kind: FormField.Kind, _ others: [FormField]
  ) throws(PackError) -> Expression? {
    guard let block else { return nil }
    guard case .day = kind else {
      throw block.failure(
        Wording("只有日期字段能有最晚的一天", "a day alone has a latest one"),
        Wording("请写 type: day", "write type: day"))
    }
    return try expression(block, others)
  }

  private func title(
    _ block: PackBlock, _ kind: FormField.Kind
  ) throws(PackError) -> String? {
    guard let title = block.optional("title") else { return nil }
    guard case .yesNo = kind else {
      throw title.failure(
        Wording("只有 yes-no 字段能由称号回答", "a title answers a yes-no field only"),
        Wording("请写 type: yes-no", "write type: yes-no"))
    }
    return try title.text()
  }

  private func benefit(_ block: PackBlock?, _ kind: FormField.Kind) throws(PackError) -> Bool {
    guard let block else { return false }
    guard case .money = kind, try block.text() == "amount" else {
      throw block.failure(
        Wording("只有 money 字段能由判定金额填入", "a decided amount fills in a money field only"),
        Wording("请写 type: money, benefit: amount", "write type: money, benefit: amount"))
    }
    return true
  }

  private func fact(_ block: PackBlock?) throws(PackError) -> Fact? {
    guard let block else { return nil }
    let text = try block.text()
    let name = String(text.prefix { $0 != "(" })
    guard let fact = header.facts[name] else {
      throw block.failure(
        Wording("没有事实“\(name)”", "there is no fact “\(name)”"),
        PackError.suggestion(for: name, among: header.facts.keys))
    }
    return fact
  }

  private static func most(_ kind: FormField.Kind) -> Int {
    switch kind {
    case .text: 5_000
    case .number, .money: Int.max
    default: 200
    }
  }

  private func kind(_ block: PackBlock, _ fact: Fact?) throws(PackError) -> FormField.Kind {
    guard let type = block.optional("type") else {
      guard let fact else {
        throw block.failure(
          Wording("字段没有 type", "the field has no type"),
          Wording("请补上 type 或 fact", "add “type” or “fact”"))
      }
      switch fact.kind {
      case .boolean: return .yesNo
      case .number(let unit): return .number(unit)
      case .text(let values): return .choice(values)
      case .day: return .day
      }
    }
    switch try type.text() {
    case "line": return .line
    case "text": return .text
    case "number": return .number(try block.optional("unit")?.unit())
    case "money": return .money
    case "day": return .day
    case "yes-no": return .yesNo
    case "department": return .department
    case "experts": return .experts
    case "choice":
      var values: [Fact.TextValue] = []
      for (code, field) in try block.required("values").fields() {
        values.append(Fact.TextValue(code: code, label: try field.wording()))
      }
      return .choice(values)
    case let other:
      throw type.failure(
        Wording("没有字段类型“\(other)”", "there is no type of field “\(other)”"),
        PackError.suggestion(for: other, among: Self.words))
    }
  }
}
