internal import FEEL
internal import TradeTerms

extension Parameter {
  /// The parameters of a block; one with a mistake in its dates is there all the same, so that those
  /// who read it are not said to be wrong.
  static func all(
    in fence: SentenceDraft.Fence, sentence: String, _ findings: inout [PackError]
  ) -> [Parameter] {
    var parameters: [Parameter] = []
    do throws(PackError) {
      for (name, block) in try PackBlock(yaml: fence.text, at: fence.place).fields() {
        do throws(PackError) {
          let parameter = try Parameter(name: name, sentence: sentence, block)
          parameters.append(parameter)
          try parameter.checkDates(block)
        } catch {
          findings.append(error)
        }
      }
    } catch {
      findings.append(error)
    }
    return parameters
  }

  private init(name: String, sentence: String, _ block: PackBlock) throws(PackError) {
    try block.allow("unit", "period", "values", "undefined", "gap", "label")
    label = try block.optional("label")?.wording()
    place = block.place
    let period = block.optional("period")
    if let period, try period.text() != "year" {
      throw period.failure(
        Wording("目前只支持按年的期间", "only the period “year” is supported so far"),
        Wording("请写 period: year 或删去", "write period: year, or remove it"))
    }
    isYearly = period != nil
    self.name = name
    self.sentence = sentence
    unit = try block.optional("unit")?.unit()
    undefined = try block.optional("undefined")?.wording()
    var values: [DatedValue] = []
    for item in try block.optional("values")?.items() ?? [] {
      try item.allow("from", "to", "value", "cites")
      values.append(
        DatedValue(
          from: try item.required("from").day(), to: try item.optional("to")?.day(),
          value: try item.required("value").value(), cites: try item.required("cites").text()))
    }
    self.values = values
    guard values.isEmpty == (undefined != nil) else {
      throw block.failure(
        Wording("“\(name)”要么有值，要么说明为何没有", "“\(name)” has values or a reason for none"),
        Wording("请写 values 或 undefined", "write “values” or “undefined”"))
    }
  }

  /// No two values are in force at once, and between the first and the last there is always one.
  private func checkDates(_ block: PackBlock) throws(PackError) {
    if block.optional("gap") == nil { try Self.checkHoles(values, name, block) }
    for (index, value) in values.enumerated() {
      for other in values[..<index]
      where value.isInForce(on: max(value.from, other.from))
        && other.isInForce(on: max(value.from, other.from))
      {
        throw block.failure(
          Wording("“\(name)”有两个值同时生效", "two values of “\(name)” are in force at once"),
          Wording("请给前一个写 to", "give the earlier one a “to”"))
      }
    }
  }

  /// Between the first day and the last there must be a value, or a word on why there is none.
  private static func checkHoles(
    _ values: [DatedValue], _ name: String, _ block: PackBlock
  ) throws(PackError) {
    let ordered = values.sorted { $0.from < $1.from }
    for (value, next) in zip(ordered, ordered.dropFirst()) {
      guard let to = value.to, to.daysSinceEpoch + 1 < next.from.daysSinceEpoch else { continue }
      let first = CalendarDay(daysSinceEpoch: to.daysSinceEpoch + 1)
      let last = CalendarDay(daysSinceEpoch: next.from.daysSinceEpoch - 1)
      throw block.failure(
        Wording(
          "“\(name)”在 \(first) 至 \(last) 没有值", "“\(name)” has no value from \(first) to \(last)"),
        Wording("请补上该段的值，或用 gap 说明原因", "add a value, or say why with “gap”"))
    }
  }
}
