import CustomsMessages
import TradeTerms

extension IntakeTally {
  private struct Answer: Encodable {
    struct Fault: Encodable {
      let path: String
      let what: Bilingual
      let remedy: Bilingual
    }

    let messages: Int
    let accepted: Int
    let repeated: Int
    let refused: Int
    let notHandled: Int
    let byRule: [String: Int]
    let findings: [ShownFinding]
    let findingsLeftOut: Int
    let unread: [Fault]
  }

  func say(json table: CustomsMessages.RuleTable) throws {
    try Console.say(
      json: Answer(
        messages: messages, accepted: accepted, repeated: repeated, refused: refused,
        notHandled: notHandled,
        byRule: Dictionary(uniqueKeysWithValues: rules.map { ($0.key.rawValue, $0.value) }),
        findings: findings, findingsLeftOut: findingsLeftOut,
        unread: faults.map {
          Answer.Fault(path: $0.place, what: Bilingual($0.what), remedy: Bilingual($0.remedy))
        }))
  }

  /// The summary for people: counts, then the reasons.
  func text(_ tongue: Tongue, _ table: CustomsMessages.RuleTable) -> String {
    var lines = [
      tongue(
        "报文 \(messages) 份：单证接受 \(accepted)，重复 \(repeated)，拒绝 \(refused)",
        "\(messages) messages: documents accepted \(accepted), repeated \(repeated), "
          + "refused \(refused)")
    ]
    if notHandled > 0 {
      lines.append(
        tongue("另有 \(notHandled) 份报文已保存，暂不处理", "\(notHandled) messages kept, not handled yet"))
    }
    let reasons = rules.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    for (rule, count) in reasons {
      let severity = table.severity(of: rule)
      let kind = severity == .refuse ? tongue("拒绝", "refused") : tongue("提示", "warning")
      lines.append("  \(kind) \(rule.rawValue)：\(count)")
    }
    let shown = findings.filter { $0.severity == "refuse" }.prefix(Self.mostShown)
    lines += shown.map { $0.text(tongue) }
    if findings.count + findingsLeftOut > shown.count {
      lines.append(
        tongue("全部结果：chuhai documents findings", "All of them: chuhai documents findings"))
    }
    return lines.joined(separator: "\n")
  }

  private static var mostShown: Int { 20 }
}
