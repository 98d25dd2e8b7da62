public import FEEL
public import TradeTerms

/// What a decision says of an enterprise, with everything that it rests on.
public struct DecisionExplanation: Sendable {
  public let decision: PackDecision
  /// True, false, or nil for unknown; a number counts as true where it is not zero, a text where it
  /// is not `none`.
  public let outcome: Bool?
  /// What was decided, numbers in the unit of the decision; nil for unknown.
  public let value: Value?
  /// The number of the rule that holds.
  public let rule: Int?
  public let conditions: [ConditionExplanation]
  /// The conditions of the rule that is the nearest to holding.
  public let closest: [ConditionExplanation]
  /// What a number was worked out from.
  public let inputs: [FoundValue]
  /// Why a number that the policy should say is not there.
  let withoutRule: Wording?
  /// The decisions that it reads, explained.
  public let behind: [DecisionExplanation]
  public let readings: [Reading]

  /// The sentence that decides.
  public var sentence: String { decision.sentence }

  /// The facts that nobody has said and on which the outcome depends, each once.
  public var missing: [FoundValue] {
    var missing: [FoundValue] = []
    let unknown = value == nil ? inputs.filter { $0.standing == .unknown } : []
    for value in conditions.flatMap(\.missing) + unknown {
      // A result that is missing is missing for what was not there to decide it.
      let other = behind.first { $0.decision.id == value.request.name }
      for value in other?.missing ?? [value]
      where !missing.contains(where: { $0.request == value.request }) {
        missing.append(value)
      }
    }
    return missing
  }

  /// The value in words, with its unit.
  public var valueText: Wording? {
    switch (value, decision.result) {
    case (.number(let number), .number(let unit, _)): QuantityText.wording(number, unit)
    case (.date(let day), .day): Wording(day.description, day.description)
    case (.string(let text), .text(let texts)):
      texts.first { $0.code == text }?.label ?? Wording(text, text)
    default: nil
    }
  }

  /// What is short where one number alone stands in the way.
  public var shortfall: (distance: Decimal128, unit: MeasureUnit?)? {
    let lacking = closest.filter { $0.state != .holds }
    guard outcome == false, lacking.count == 1, lacking[0].state == .fails,
      let distance = lacking[0].distance, distance > Decimal128(0)
    else { return nil }
    return (distance, lacking[0].unit)
  }

  /// The answer in one line: you qualify; you do not, because; a fact is missing; so much short.
  public var headline: Wording {
    if let valueText {
      return Wording(
        "\(decision.label.chinese)：\(valueText.chinese)",
        "\(decision.label.english): \(valueText.english)")
    }
    return switch outcome {
    case true where decision.isCount:
      Wording("计入：\(decision.label.chinese)", "Counted: \(decision.label.english)")
    case true: Wording("符合：\(decision.label.chinese)", "You qualify: \(decision.label.english)")
    case false: refusal
    case nil: doubt
    }
  }

  /// Why a rule is not known, here or in a decision behind this one.
  private var lackingRule: Wording? {
    conditions.lazy.compactMap(\.withoutRule).first ?? withoutRule
      ?? behind.lazy.compactMap(\.lackingRule).first
  }

  private var refusal: Wording {
    let verdict =
      decision.isCount
      ? Wording("不计入", "Not counted") : Wording("不符合", "You do not qualify")
    if let (distance, unit) = shortfall {
      let amount = QuantityText.wording(distance, unit)
      return Wording(
        "\(verdict.chinese)，还差 \(amount.chinese)", "\(verdict.english): \(amount.english) short")
    }
    let lacking = closest.filter { $0.state == .fails }.map(\.text)
    return Wording(
      "\(verdict.chinese)，因为" + lacking.map(\.chinese).joined(separator: "；"),
      "\(verdict.english), because " + lacking.map(\.english).joined(separator: "; "))
  }

  private var doubt: Wording {
    if let conflict = conditions.first(where: \.isConflict) {
      let values = conflict.found.map(\.text)
      return Wording(
        "不能确定：两个来源在界线两侧（\(values.map(\.chinese).joined(separator: "、"))）",
        "Unknown: two sources fall on different sides ("
          + values.map(\.english).joined(separator: ", ") + ")")
    }
    let labels = missing.map(\.label)
    let reason = lackingRule
    if labels.isEmpty, let reason {
      return Wording("不能确定：\(reason.chinese)", "Unknown: \(reason.english)")
    }
    if labels.isEmpty {
      return Wording("不能确定：所给的值算不出结果", "Unknown: the values give no result")
    }
    let facts = Self.lack(of: labels)
    guard let reason else { return facts }
    return Wording(
      "\(facts.chinese)；且\(reason.chinese)", "\(facts.english); besides, \(reason.english)")
  }

  private static func lack(of labels: [Wording]) -> Wording {
    let english = labels.count == 1 ? "One fact is missing" : "\(labels.count) facts are missing"
    return Wording(
      "缺少\(labels.count == 1 ? "一" : " \(labels.count) ")项事实："
        + labels.map(\.chinese).joined(separator: "、"),
      "\(english): " + labels.map(\.english).joined(separator: ", "))
  }
}
