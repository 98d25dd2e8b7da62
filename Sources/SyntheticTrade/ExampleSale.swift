/// One sale of the example province, from which its documents follow.
struct ExampleSale: Sendable {
  /// Which platform stands on the documents.
  enum Platform: Sendable {
    /// The firm's own site.
    case own
    /// The platform with a number in the list of firms.
    case firm(Int)
    /// A platform abroad without a code in China.
    case abroad
  }

  /// What is special about the documents.
  enum Turn: Sendable {
    /// Nothing: order, receipts where due, waybill and inventory, all declared.
    case plain
    /// The inventory is only a draft.
    case draft
    /// The waybill has not come.
    case withoutWaybill
    /// The order names the firm by its credit code, the inventory by its customs code.
    case twoCodes
    /// The inventory is withdrawn afterwards.
    case withdrawn
    /// Customs return the inventory afterwards.
    case returned
    /// A newer version of the inventory puts another amount, in hundredths.
    case changed(to: Int)
    /// Returns of every kind follow, up to 结关.
    case closed
  }

  /// The number of the selling firm.
  let firm: Int
  let platform: Platform
  let mode: SyntheticSet.Mode
  /// Customs numbers of country and currency.
  let market: (country: String, currency: String)
  /// In hundredths of the currency.
  let amount: Int
  /// `MMDD` in the assessed year, or a full `YYYYMMDD`.
  let day: String
  let turn: Turn

  init(
    _ firm: Int, on platform: Platform, by mode: SyntheticSet.Mode = .direct, _ amount: Int,
    _ day: String, in market: (String, String) = ("502", "142"), _ turn: Turn = .plain
  ) {
    self.firm = firm
    self.platform = platform
    self.mode = mode
    self.market = market
    self.amount = amount
    self.day = day.count == 4 ? "\(ExampleProvince.year)\(day)" : day
    self.turn = turn
  }

  /// All sales, those of one firm together. The comments give the sums in RMB; README.md tells
  /// what follows from them.
  static let all: [ExampleSale] = [
    // 丁: own site, exactly 20.00 亿.
    .init(4, on: .own, by: .warehouse, 1_200_000_000_00, "0310", in: ("303", "142"), .closed),
    .init(4, on: .own, by: .direct, 800_000_000_00, "0915", in: ("305", "142")),
    // 戊: one fen below 20 亿, on platform 乙.
    .init(5, on: .firm(2), 1_999_999_999_99, "0520"),
    // 己: exactly 1.00 亿, on platform 甲.
    .init(6, on: .firm(1), by: .retail, 100_000_000_00, "0618", .twoCodes),
    // 辛: 10 亿 on platform 乙 and 200 亿 abroad.
    .init(8, on: .firm(2), 1_000_000_000_00, "0401"),
    .init(8, on: .abroad, by: .warehouse, 20_000_000_000_00, "0801"),
    // 壬: 19 亿 on platform 甲; declared 21 亿.
    .init(9, on: .firm(1), 1_900_000_000_00, "0722"),
    // 癸: 1,000 万 in RMB, and roubles, for which there is no rate.
    .init(10, on: .own, by: .retail, 10_000_000_00, "0218"),
    .init(10, on: .own, by: .retail, 2_000_000_000_00, "0219", in: ("344", "344")),
    // 子: 19 亿 counts; 2 亿 withdrawn and 3 亿 returned do not.
    .init(11, on: .abroad, 1_900_000_000_00, "0411", .closed),
    .init(11, on: .abroad, 200_000_000_00, "0412", .withdrawn),
    .init(11, on: .abroad, 300_000_000_00, "0413", .returned),
    // 丑: 19.5 亿 complete, 0.5 亿 waiting for its waybill.
    .init(12, on: .own, 1_950_000_000_00, "0505"),
    .init(12, on: .own, by: .retail, 50_000_000_00, "0506", .withoutWaybill),
    // 寅: 0.6 and 0.4 亿 on the first and the last day; a day before, a day after and a draft
    // do not count. All on platform 甲.
    .init(13, on: .firm(1), by: .retail, 60_000_000_00, "0101"),
    .init(13, on: .firm(1), by: .retail, 40_000_000_00, "1231"),
    .init(13, on: .firm(1), by: .retail, 500_000_000_00, "20241231"),
    .init(13, on: .firm(1), by: .retail, 500_000_000_00, "20260101"),
    .init(13, on: .firm(1), by: .retail, 500_000_000_00, "0702", .draft),
    // 卯: the platform's own trade, 5 亿 dollars at 7.00 and 2 亿 euros at 7.50: 50.00 亿.
    .init(14, on: .own, 500_000_000_00, "0630", in: ("502", "502")),
    .init(14, on: .own, 200_000_000_00, "0701", in: ("304", "300")),
    // 辰: 1.2 亿 and a fen, changed to one fen below 1 亿; both have two lines.
    .init(
      15, on: .abroad, by: .retail, 120_000_000_01, "1111", in: ("116", "142"),
      .changed(to: 99_999_999_99)),
    // 巳: 31 亿 on platform 丙 and 71 亿 abroad.
    .init(16, on: .firm(3), 3_100_000_000_00, "0303"),
    .init(16, on: .abroad, by: .bonded, 7_100_000_000_00, "1010", in: ("122", "142")),
    // 午: 9 亿 on platform 甲.
    .init(17, on: .firm(1), 900_000_000_00, "0909"),
  ]
}
