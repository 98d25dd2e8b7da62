public import PolicyPacks
public import TradeTerms

extension CaseType {
  /// Whether somebody may open cases of this kind.
  public func isOpened(by actor: CaseActor) -> Bool {
    guard actor.isOfficer, actor.organisation != nil else { return false }
    if actor.isCoordinator, openers.contains(.coordinator) { return true }
    if openers.contains(.department), !actor.units.isEmpty { return true }
    return switch actor.kind {
    case .enterprise: openers.contains(.enterprise)
    case .provider: openers.contains(.provider)
    case .park: openers.contains(.park)
    case .association: openers.contains(.association)
    case .city: openers.contains(.city)
    case .province, .house, .platform: false
    }
  }
}

extension CaseType {
  /// The states in which a case holds what it came to.
  var grantedStates: [String] { states.filter(\.isGranted).map(\.id) }

  /// The states in which a case is over.
  var endStates: [String] { states.filter(\.isEnd).map(\.id) }
}

extension ClockRule {
  /// The limit in words.
  public var limitWording: Wording {
    switch limit {
    case .fixed(let limit): return limit.wording
    case .until: return Wording("至所填日期", "until the day that is named")
    case .byField(_, let limits):
      let sorted = Set(limits.values).sorted { $0.text < $1.text }
      return Wording(
        "按类别：" + sorted.map(\.wording.chinese).joined(separator: "、"),
        "by category: " + sorted.map(\.wording.english).joined(separator: ", "))
    }
  }
}
