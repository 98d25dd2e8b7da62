/// The way of trading that customs supervises (贸易方式, 监管方式).
public enum TradeMode: String, CaseIterable, Codable, Sendable {
  /// 跨境贸易电子商务.
  case electronicCommerce = "9610"
  /// 保税跨境贸易电子商务.
  case bonded = "1210"
  /// 保税跨境贸易电子商务A.
  case bondedA = "1239"
  /// 跨境电商B2B直接出口.
  case directB2B = "9710"
  /// 跨境电商出口海外仓.
  case overseasWarehouse = "9810"
  /// 一般贸易.
  case generalTrade = "0110"
  /// 市场采购.
  case marketPurchase = "1039"
  /// 跨境电商退货.
  case returned = "9661"
  /// 保税跨境电商退货.
  case bondedReturned = "1261"

  /// The four-digit code.
  public var code: String { rawValue }

  /// The mode with this code; nil for a code that the platform does not know.
  public init?(code: some StringProtocol) {
    self.init(rawValue: String(code))
  }

  /// Reads four digits from bytes.
  public init?(utf8 bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 4 else { return nil }
    switch ASCIIText.number(bytes, 0, 4) {
    case 9610: self = .electronicCommerce
    case 1210: self = .bonded
    case 1239: self = .bondedA
    case 9710: self = .directB2B
    case 9810: self = .overseasWarehouse
    case 110: self = .generalTrade
    case 1039: self = .marketPurchase
    case 9661: self = .returned
    case 1261: self = .bondedReturned
    default: return nil
    }
  }

  /// The name in both languages.
  public var name: Wording {
    switch self {
    case .electronicCommerce: Wording("跨境贸易电子商务", "cross-border retail e-commerce")
    case .bonded: Wording("保税跨境贸易电子商务", "bonded cross-border e-commerce")
    case .bondedA: Wording("保税跨境贸易电子商务A", "bonded cross-border e-commerce A")
    case .directB2B: Wording("跨境电商B2B直接出口", "cross-border B2B direct export")
    case .overseasWarehouse: Wording("跨境电商出口海外仓", "export to an overseas warehouse")
    case .generalTrade: Wording("一般贸易", "general trade")
    case .marketPurchase: Wording("市场采购", "market procurement")
    case .returned: Wording("跨境电商退货", "return of cross-border e-commerce exports")
    case .bondedReturned: Wording("保税跨境电商退货", "return to a special customs area")
    }
  }

  /// Whether goods come back under it.
  public var isReturn: Bool { self == .returned || self == .bondedReturned }

  /// Whether an export inventory may carry it.
  public var isCrossBorderExport: Bool {
    switch self {
    case .electronicCommerce, .bonded, .bondedA, .directB2B, .overseasWarehouse: true
    case .generalTrade, .marketPurchase, .returned, .bondedReturned: false
    }
  }
}

extension TradeMode: Comparable, CustomStringConvertible {
  public var description: String { rawValue }

  public static func < (left: TradeMode, right: TradeMode) -> Bool {
    left.rawValue < right.rawValue
  }
}
