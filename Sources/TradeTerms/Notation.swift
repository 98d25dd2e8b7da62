/// The ways of writing a value that the platform reads.
public enum Notation: String, Sendable, CaseIterable {
  case amount
  case yuan
  case exchangeRate
  case day
  case yearMonth
  case instant

  var name: Wording {
    switch self {
    case .amount: Wording("数值", "amount")
    case .yuan: Wording("人民币金额", "sum in yuan")
    case .exchangeRate: Wording("汇率", "exchange rate")
    case .day: Wording("日期", "day")
    case .yearMonth: Wording("月份", "month")
    case .instant: Wording("时间", "time")
    }
  }

  var remedy: Wording {
    switch self {
    case .amount:
      Wording(
        "请写成十进制数，最多 19 位、小数最多 5 位，例如 128.50",
        "Write a decimal of at most 19 digits, 5 of them after the point, such as 128.50")
    case .yuan:
      Wording("请以元为单位，小数最多 2 位，例如 1234.56", "Write yuan with at most 2 decimals, such as 1234.56")
    case .exchangeRate:
      Wording(
        "请写每 1 单位外币折合的人民币元，大于零，小数最多 10 位",
        "Write the yuan for one unit of the currency, above zero, at most 10 decimals")
    case .day:
      Wording("请写成 2025-03-31 或 20250331", "Write it as 2025-03-31 or 20250331")
    case .yearMonth:
      Wording("请写成 2025-03", "Write it as 2025-03")
    case .instant:
      Wording(
        "请写成 20250331093000（北京时间）或 2025-03-31T09:30:00+08:00",
        "Write it as 20250331093000 (Chinese time) or 2025-03-31T09:30:00+08:00")
    }
  }
}
