internal import PolicyPacks
internal import TradeTerms

/// What an event of a clock tells, and whom.
struct ClockNews {
  /// How the history names it.
  let name: String
  let kind: CaseNotice.Kind
  /// Who is told; nil for whoever has the case.
  let role: CaseRole?
  let text: Wording
  var fields: [String: String] = [:]

  init(_ event: ClockPlan.Event, _ rule: ClockRule, of title: String) {
    switch event {
    case .reminder:
      name = "reminder"
      kind = .reminder
      role = nil
      text = Wording(
        "“\(title)”的\(rule.label.chinese)将到", "the time for “\(title)” is running out")
    case .deadline:
      name = "deadline"
      kind = .overdue
      role = nil
      text = Wording("“\(title)”已超过\(rule.label.chinese)", "“\(title)” is overdue")
    case .rung(let rung):
      name = "escalated"
      kind = .escalated
      role = rung.to
      text = Wording("“\(title)”超时未办，已升级", "“\(title)” is overdue and has been escalated")
      fields = ["to": rung.to.rawValue]
    }
  }
}
