public import TradeTerms

/// What an organisation is; it decides how far its people can see.
public enum OrganisationKind: String, CaseIterable, Sendable {
  /// A seller, platform or factory (企业).
  case enterprise
  /// A broker, carrier, warehouse, insurer or bank (服务机构).
  case provider
  /// An industrial park (园区).
  case park
  /// A department of the province (省级部门).
  case province
  /// A department of a city (市级部门).
  case city
  /// An association (行业协会).
  case association
  /// Who runs the platform: accounts and the audit trail, no trade (平台运营).
  case house

  public var wording: Wording {
    switch self {
    case .enterprise: Wording("企业", "enterprise")
    case .provider: Wording("服务机构", "service provider")
    case .park: Wording("园区", "park")
    case .province: Wording("省级部门", "department of the province")
    case .city: Wording("市级部门", "department of a city")
    case .association: Wording("行业协会", "association")
    case .house: Wording("平台运营", "operator of the platform")
    }
  }
}
