/// What one unit of a currency is worth in renminbi, as an exact decimal.
public struct ExchangeRate: Hashable, Comparable, Sendable {
  /// Fen for one unit of the currency, times 10⁸ (yuan times 10¹⁰).
  public let fenHundredMillionths: Int64

  /// The rate of the renminbi to itself.
  public static let one = ExchangeRate(unchecked: 10_000_000_000)

  private init(unchecked fenHundredMillionths: Int64) {
    self.fenHundredMillionths = fenHundredMillionths
  }

  /// A rate from its stored form; nil unless it is above zero.
  public init?(fenHundredMillionths: Int64) {
    guard fenHundredMillionths > 0 else { return nil }
    self.init(unchecked: fenHundredMillionths)
  }

  /// Reads the yuan for one unit of the currency, such as `7.1217`, at most ten decimals.
  public init(yuanPerUnit text: some StringProtocol) throws(NotationError) {
    let value = try Self.reader.read(text, as: .exchangeRate)
    guard value > 0, let rate = Int64(exactly: value) else {
      throw .outOfRange(.exchangeRate, text: String(text))
    }
    self.init(unchecked: rate)
  }

  /// The amount in renminbi, rounded half up (四舍五入) at the fen; nil when it does not fit.
  public func rmb(of amount: Amount) -> RMB? {
    let (product, overflow) = amount.hundredThousandths
      .multipliedReportingOverflow(by: Int128(fenHundredMillionths))
    guard !overflow else { return nil }
    // 10⁵ of the amount times 10⁸ of the rate.
    let scale: Int128 = 10_000_000_000_000
    let (whole, part) = product.quotientAndRemainder(dividingBy: scale)
    let carry: Int128 = part.magnitude * 2 >= scale.magnitude ? product.signum() : 0
    return Int64(exactly: whole + carry).map { RMB(fen: $0) }
  }

  public static func < (left: ExchangeRate, right: ExchangeRate) -> Bool {
    left.fenHundredMillionths < right.fenHundredMillionths
  }

  private static let reader = DecimalReader(totalDigits: 19, fractionDigits: 10)
}

extension ExchangeRate: CustomStringConvertible {
  /// Yuan for one unit, without zeros that say nothing: `7.1217`.
  public var description: String {
    let (whole, part) = fenHundredMillionths.quotientAndRemainder(dividingBy: 10_000_000_000)
    guard part != 0 else { return String(whole) }
    var decimals = Substring(ASCIIText.padded(Int(part), 10))
    while decimals.last == "0" { decimals.removeLast() }
    return "\(whole).\(decimals)"
  }
}
