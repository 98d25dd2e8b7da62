public import TradeTerms

/// Which headquarters an enterprise has in Guangdong (在广东设立的总部).
public enum Headquarters: Int64, CaseIterable, Sendable {
  case none = 0
  /// An independent legal person (独立法人总部).
  case legalPerson = 1
  /// A regional headquarters (区域总部).
  case regional = 2
  case unknown = 3

  public var name: Wording {
    switch self {
    case .none: Wording("无", "none")
    case .legalPerson: Wording("独立法人总部", "legal person")
    case .regional: Wording("区域总部", "regional")
    case .unknown: Wording("未知", "unknown")
    }
  }

  /// What a text says, in either language; nothing said is unknown. Nil when it cannot be read.
  public init?(_ text: some StringProtocol) {
    switch EnterpriseKind.words(text) {
    case "无", "none", "no": self = .none
    case "独立法人", "独立法人总部", "legalperson": self = .legalPerson
    case "区域", "区域总部", "regional": self = .regional
    case "", "未知", "unknown": self = .unknown
    default: return nil
    }
  }
}
