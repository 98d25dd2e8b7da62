/// The unit in which a Chinese reader expects a sum of a given size.
enum ChineseScale: String {
  case yuan = "元"
  case tenThousand = "万元"
  case hundredMillion = "亿元"

  static func fitting(_ fen: UInt64) -> ChineseScale {
    if fen >= hundredMillion.fen { return .hundredMillion }
    return fen >= tenThousand.fen ? .tenThousand : .yuan
  }

  /// The unit in fen.
  var fen: UInt64 {
    switch self {
    case .yuan: 100
    case .tenThousand: 1_000_000
    case .hundredMillion: 10_000_000_000
    }
  }

  /// How many decimals reach down to the fen.
  var decimals: Int {
    switch self {
    case .yuan: 2
    case .tenThousand: 6
    case .hundredMillion: 10
    }
  }
}
