internal import PolicyPacks
internal import TradeTerms

/// What an event of a clock tells, and whom.
struct ClockNews {
  /// How the history names it.
  let name: String
  let kind: CaseNotice.Kind
  /// Who is told; nil for whoever has the case.
  let role: CaseRole?
  let fields: [String: String]
  private let label: Wording

  init(_ event: ClockPlan.Event, _ rule: ClockRule) {
    kind = event.kind
    label = rule.label
    switch event {
    case .reminder: (name, role, fields) = ("reminder", nil, [:])
    case .deadline: (name, role, fields) = ("deadline", nil, [:])
    case .rung(let rung): (name, role, fields) = ("escalated", rung.to, ["to": rung.to.rawValue])
    }
  }

  /// What is told of one case.
  func text(of title: String) -> Wording {
    switch kind {
    case .overdue: Wording("“\(title)”已超过\(label.chinese)", "“\(title)” is overdue")
    case .escalated:
      Wording("“\(title)”超时未办，已升级", "“\(title)” is overdue and has been escalated")
    case .reminder, .waiting, .moved:
      Wording("“\(title)”的\(label.chinese)将到", "the time for “\(title)” is running out")
    }
  }

  /// What is told of many cases of a kind at once.
  func text(of count: Int, _ type: Wording) -> Wording {
    switch kind {
    case .overdue:
      Wording(
        "“\(type.chinese)”有 \(count) 件已超过\(label.chinese)",
        "\(count) cases of “\(type.english)” are overdue")
    case .escalated:
      Wording(
        "“\(type.chinese)”有 \(count) 件超时未办，已升级",
        "\(count) cases of “\(type.english)” are overdue and have been escalated")
    case .reminder, .waiting, .moved:
      Wording(
        "“\(type.chinese)”有 \(count) 件的\(label.chinese)将到",
        "the time for \(count) cases of “\(type.english)” is running out")
    }
  }
}
