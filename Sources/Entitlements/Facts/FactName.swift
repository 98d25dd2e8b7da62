internal import PolicyPacks
internal import Registry
internal import TradeTerms

/// The facts that the records can say, by the names that packs give them.
enum FactName: String, CaseIterable {
  case enterpriseKind
  case guangdongHeadquarters
  case city
  case pilotZone
  case registeredInGuangdongAtYearEnd
  case annualTurnover
  case annualTurnoverDeclared

  init?(_ request: FactRequest) {
    guard request.subject == .enterprise else { return nil }
    self.init(rawValue: request.name)
  }
}

extension EnterpriseKind {
  /// The text by which packs name the kind.
  var factText: String {
    switch self {
    case .platform: "platform"
    case .ownSite: "own site"
    case .seller: "seller"
    case .service: "service"
    }
  }
}

extension Headquarters {
  /// The text by which packs name it; nil where it is not known.
  var factText: String? {
    switch self {
    case .none: "none"
    case .legalPerson: "legal person"
    case .regional: "regional"
    case .unknown: nil
    }
  }
}

extension Day {
  /// The last day of a year.
  static func yearEnd(_ year: Int) -> Day { Day(year: year, month: 12, day: 31) ?? .latest }
}
