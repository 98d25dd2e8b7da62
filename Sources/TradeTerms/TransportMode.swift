/// How goods move, or the special area they move into (运输方式).
public enum TransportMode: String, CaseIterable, Codable, Sendable {
  case outsideBonded = "0"
  case supervisedWarehouse = "1"
  case water = "2"
  case rail = "3"
  case road = "4"
  case air = "5"
  case post = "6"
  case bondedArea = "7"
  case bondedWarehouse = "8"
  case other = "9"
  case fixedInstallation = "G"
  case borderZone = "H"
  case traveller = "L"
  case comprehensiveZone = "T"
  case logisticsCentre = "W"
  case logisticsPark = "X"
  case bondedPort = "Y"
  case exportProcessingZone = "Z"

  /// The one-character code.
  public var code: String { rawValue }

  /// The mode with this code; nil for a code that the platform does not know.
  public init?(code: some StringProtocol) {
    self.init(rawValue: String(code))
  }

  /// The name in both languages.
  public var name: Wording {
    switch self {
    case .outsideBonded: Wording("非保税区", "outside a bonded area")
    case .supervisedWarehouse: Wording("监管仓库", "supervised warehouse")
    case .water: Wording("水路运输", "water")
    case .rail: Wording("铁路运输", "rail")
    case .road: Wording("公路运输", "road")
    case .air: Wording("航空运输", "air")
    case .post: Wording("邮件运输", "post")
    case .bondedArea: Wording("保税区", "bonded area")
    case .bondedWarehouse: Wording("保税仓库", "bonded warehouse")
    case .other: Wording("其他运输", "other")
    case .fixedInstallation: Wording("固定设施运输", "fixed installation")
    case .borderZone: Wording("边境特殊海关作业区", "special border customs zone")
    case .traveller: Wording("旅客携带", "carried by a traveller")
    case .comprehensiveZone: Wording("综合实验区", "comprehensive experimental zone")
    case .logisticsCentre: Wording("物流中心", "bonded logistics centre")
    case .logisticsPark: Wording("物流园区", "bonded logistics park")
    case .bondedPort: Wording("保税港区", "bonded port area")
    case .exportProcessingZone: Wording("出口加工区", "export processing zone")
    }
  }
}

extension TransportMode: Comparable, CustomStringConvertible {
  public var description: String { rawValue }

  public static func < (left: TransportMode, right: TransportMode) -> Bool {
    left.rawValue < right.rawValue
  }
}
