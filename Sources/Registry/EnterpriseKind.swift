public import TradeTerms

/// What an enterprise is in cross-border trade (企业类型).
public enum EnterpriseKind: Int64, CaseIterable, Sendable {
  case platform = 1
  case ownSite = 2
  case seller = 3
  case service = 4

  public var name: Wording {
    switch self {
    case .platform: Wording("平台", "platform")
    case .ownSite: Wording("独立站", "own site")
    case .seller: Wording("卖家", "seller")
    case .service: Wording("服务商", "service")
    }
  }

  /// The kind that a text names, in either language; nil when it names none.
  public init?(_ text: some StringProtocol) {
    switch Self.words(text) {
    case "平台", "平台企业", "platform": self = .platform
    case "独立站", "独立站企业", "ownsite": self = .ownSite
    case "卖家", "seller": self = .seller
    case "服务商", "服务", "service": self = .service
    default: return nil
    }
  }

  /// Letters only, small: `Own-Site`, `own site` and `ownSite` are one word.
  static func words(_ text: some StringProtocol) -> String {
    text.lowercased().filter { !" -_".contains($0) }
  }
}
