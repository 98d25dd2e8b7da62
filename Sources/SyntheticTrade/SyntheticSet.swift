/// One sale as drawn, before it becomes documents.
struct SyntheticSet: Sendable {
  /// One line of goods; the price is in hundredths of the market's currency.
  struct Line: Sendable {
    let goods: SyntheticGoods
    let quantity: Int
    let price: Int

    var total: Int { quantity * price }
  }

  /// The trade modes that the sets use.
  enum Mode: String, CaseIterable, Sendable {
    case retail = "9610"
    case bonded = "1210"
    case direct = "9710"
    case warehouse = "9810"

    /// Whether receipts belong to the set.
    var hasReceipts: Bool { self == .retail || self == .bonded }
    var code: [UInt8] { Array(rawValue.utf8) }
    var orderType: String {
      switch self {
      case .retail, .bonded: "E"
      case .direct: "B"
      case .warehouse: "W"
      }
    }
  }

  /// The number of the set in the province.
  let index: Int
  /// Its number among the sets of its enterprise, from 1.
  let local: Int
  let mode: Mode
  let market: SyntheticMarket
  let lines: [Line]
  /// In hundredths of the currency.
  let freight: Int
  let day: [UInt8]
  /// The second of the day at which the order was declared; the rest follows within two hours.
  let second: Int
  let netGrams: Int
  let grossGrams: Int
  var fault: SyntheticFault?

  /// The value of the goods in hundredths of the currency.
  var goodsValue: Int { lines.reduce(0) { $0 + $1.total } }
}
