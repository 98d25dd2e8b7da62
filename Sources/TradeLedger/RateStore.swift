public import Storage
public import TradeTerms

/// A dated exchange rate from a named source, in force from its day until the next one's.
public struct DatedRate: Hashable, Sendable {
  /// The customs number of the currency.
  public let currency: String
  public let from: Day
  public let rate: ExchangeRate
  /// RMB per unit as it was given.
  public let text: String
  public let source: String

  public init(currency: String, from: Day, rate: ExchangeRate, text: String, source: String) {
    self.currency = currency
    self.from = from
    self.rate = rate
    self.text = text
    self.source = source
  }
}

/// The rates' table. A rate that was given for a day is never given anew.
public struct RateStore {
  private let session: any DatabaseSession

  public init(_ session: any DatabaseSession) { self.session = session }

  /// All rates, by currency and day.
  public func all() throws -> [DatedRate] {
    let statement = try session.statement(SQL.all)
    var rates: [DatedRate] = []
    while try statement.step() {
      guard let from = Day(daysSinceEpoch: Int32(truncatingIfNeeded: statement.int(1))),
        let rate = try? ExchangeRate(yuanPerUnit: statement.text(2))
      else { continue }
      rates.append(
        DatedRate(
          currency: statement.text(0), from: from, rate: rate, text: statement.text(2),
          source: statement.text(3)))
    }
    statement.reset()
    return rates
  }

  /// Adds a rate.
  public func add(_ rate: DatedRate, author: String, at instant: Int64) throws {
    let statement = try session.statement(SQL.insert)
    statement.bind(1, rate.currency)
    statement.bind(2, Int64(rate.from.daysSinceEpoch))
    statement.bind(3, rate.text)
    statement.bind(4, rate.source)
    statement.bind(5, author)
    statement.bind(6, instant)
    try statement.run()
  }

  /// The latest instant at which a rate was given; nil where there is none.
  public func lastChange() throws -> Instant? {
    let select = try session.statement(SQL.lastChange)
    defer { select.reset() }
    guard try select.step(), let instant = select.optionalInt(0) else { return nil }
    return Instant(millisecondsSinceEpoch: instant)
  }

  private enum SQL {
    static let lastChange = "SELECT MAX(known_at) FROM exchange_rate"
    static let all = """
      SELECT currency, from_day, rate, source FROM exchange_rate ORDER BY currency, from_day
      """
    static let insert = """
      INSERT INTO exchange_rate (currency, from_day, rate, source, author, known_at)
      VALUES (?, ?, ?, ?, ?, ?)
      """
  }
}

/// The rates in memory: the one in force for a currency on a day.
public struct RateTable: Sendable {
  private var byCurrency: [String: [(day: Int64, rate: ExchangeRate)]] = [:]

  public init(_ rates: [DatedRate]) {
    for rate in rates {
      byCurrency[rate.currency, default: []].append((Int64(rate.from.daysSinceEpoch), rate.rate))
    }
    for currency in byCurrency.keys { byCurrency[currency]?.sort { $0.day < $1.day } }
  }

  /// The rate in force; RMB itself needs none.
  public func rate(_ currency: String, on day: Int64) -> ExchangeRate? {
    if currency == "142" { return .one }
    return byCurrency[currency]?.last { $0.day <= day }?.rate
  }
}
