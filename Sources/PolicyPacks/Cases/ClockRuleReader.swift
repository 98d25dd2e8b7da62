internal import FEEL
internal import TradeTerms

/// Reads the clocks of a kind of case.
struct ClockRuleReader {
  let fields: [FormField]

  func read(_ block: PackBlock) throws(PackError) -> [ClockRule] {
    var clocks: [ClockRule] = []
    for item in try block.items() { clocks.append(try clock(item)) }
    return clocks
  }

  private func clock(_ block: PackBlock) throws(PackError) -> ClockRule {
    try block.allow(
      "id", "label", "in", "pauses", "limit", "until", "warn", "remind", "ladder", "step", "cites")
    let warn = block.optional("warn")
    if let warn, let percent = try? warn.integer(), !(1...99 ~= percent) {
      throw warn.failure(
        Wording("“\(percent)”不是 1 至 99 的百分数", "“\(percent)” is no per cent from 1 to 99"),
        Wording("请写 1 至 99 的整数", "write a whole number from 1 to 99"))
    }
    return ClockRule(
      id: try block.required("id").text(), label: try block.required("label").wording(),
      states: try block.required("in").texts(), pauses: try block.optional("pauses")?.texts() ?? [],
      limit: try limit(block), warnAt: try warn?.integer(),
      remindBefore: try days(block.optional("remind")),
      ladder: try ladder(block.optional("ladder")), step: try block.optional("step")?.text(),
      cites: try block.optional("cites")?.wording(), place: block.place)
  }

  private func days(_ block: PackBlock?) throws(PackError) -> [Int] {
    guard let block else { return [] }
    var days: [Int] = []
    for item in try block.items() { days.append(try item.integer()) }
    return days.sorted(by: >)
  }

  private func limit(_ block: PackBlock) throws(PackError) -> ClockRule.Limit {
    if let until = block.optional("until") {
      let name = try until.text()
      guard let field = fields.first(where: { $0.id == name }) else {
        throw until.unknownField(name, among: fields)
      }
      guard case .day = field.kind else {
        throw until.failure(
          Wording("字段“\(name)”不是日期", "the field “\(name)” is no day"),
          Wording("请改用日期字段", "name a field of the type “day”"))
      }
      return .until(name)
    }
    let limit = try block.required("limit")
    guard limit.optional("by") != nil else { return .fixed(try limit.timeLimit()) }
    let by = try limit.required("by")
    let name = try by.text()
    guard let field = fields.first(where: { $0.id == name }) else {
      throw by.unknownField(name, among: fields)
    }
    var limits: [String: TimeLimit] = [:]
    for (code, value) in try limit.fields() where code != "by" {
      limits[code] = try value.timeLimit()
    }
    for choice in field.choices where limits[choice.code] == nil {
      throw limit.failure(
        Wording("选项“\(choice.code)”没有时限", "the choice “\(choice.code)” has no limit"),
        Wording("请为每个选项写时限", "write a limit for each choice"))
    }
    return .byField(name, limits)
  }

  private func ladder(_ block: PackBlock?) throws(PackError) -> [ClockRule.Rung] {
    guard let block else { return [] }
    var rungs: [ClockRule.Rung] = []
    for item in try block.items() {
      try item.allow("after", "to", "raises", "opens")
      let to = try CaseTypeReader.roles(try item.required("to"), among: CaseRole.actors)
      rungs.append(
        ClockRule.Rung(
          after: try item.optional("after").map { (field) throws(PackError) in
            try field.timeLimit()
          }, to: to.first ?? .handler, raises: try item.flag("raises"),
          opens: try item.optional("opens")?.text()))
    }
    return rungs
  }
}
