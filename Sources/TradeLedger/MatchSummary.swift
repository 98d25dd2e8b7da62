public import TradeTerms

/// What the match and the measures need of a document, kept beside it so that neither has to open
/// the message again. What a type has no use for is zero or empty.
public struct MatchSummary: Hashable, Sendable {
  /// One line: its number and its quantity.
  public struct Line: Hashable, Sendable {
    public let number: Int64
    public let quantity: Amount

    public init(number: Int64, quantity: Amount) {
      self.number = number
      self.quantity = quantity
    }
  }

  /// A sum of lines that share destination and currency.
  public struct Value: Hashable, Sendable {
    public let country: String
    public let currency: String
    public var amount: Amount

    public init(country: String, currency: String, amount: Amount) {
      self.country = country
      self.currency = currency
      self.amount = amount
    }
  }

  /// The seller's name as the document writes it.
  public var sellerName = ""
  /// The platform's code as the document writes it.
  public var platformCode = ""
  public var currency = ""
  /// Goods value of an order, charge of receipts.
  public var value = Amount.zero
  public var freight = Amount.zero
  public var grossWeight = Amount.zero
  public var tradeMode = ""
  public var lines: [Line] = []
  /// An inventory's value by destination and currency.
  public var values: [Value] = []

  public init() {}
}

// MARK: The stored form

extension MatchSummary {
  /// Compact bytes: numbers as variable-length integers, texts with their length.
  public var encoded: [UInt8] {
    var writer = CompactWriter()
    writer.text(sellerName)
    writer.text(platformCode)
    writer.text(currency)
    writer.integer(value.hundredThousandths)
    writer.integer(freight.hundredThousandths)
    writer.integer(grossWeight.hundredThousandths)
    writer.text(tradeMode)
    writer.integer(Int128(lines.count))
    for line in lines {
      writer.integer(Int128(line.number))
      writer.integer(line.quantity.hundredThousandths)
    }
    writer.integer(Int128(values.count))
    for value in values {
      writer.text(value.country)
      writer.text(value.currency)
      writer.integer(value.amount.hundredThousandths)
    }
    return writer.bytes
  }

  /// Reads the stored form; `nil` when the bytes are damaged.
  public init?(encoded bytes: [UInt8]) {
    var reader = CompactReader(bytes)
    guard let name = reader.text(), let platform = reader.text(), let currency = reader.text(),
      let value = reader.integer(),
      let freight = reader.integer(), let weight = reader.integer(), let mode = reader.text(),
      let lineCount = reader.count()
    else { return nil }
    sellerName = name
    platformCode = platform
    self.currency = currency
    self.value = Amount(hundredThousandths: value)
    self.freight = Amount(hundredThousandths: freight)
    grossWeight = Amount(hundredThousandths: weight)
    tradeMode = mode
    for _ in 0..<lineCount {
      guard let number = reader.integer(), let quantity = reader.integer() else { return nil }
      lines.append(
        Line(
          number: Int64(truncatingIfNeeded: number),
          quantity: Amount(hundredThousandths: quantity)))
    }
    guard let valueCount = reader.count() else { return nil }
    for _ in 0..<valueCount {
      guard let country = reader.text(), let currency = reader.text(),
        let amount = reader.integer()
      else { return nil }
      values.append(
        Value(
          country: country, currency: currency, amount: Amount(hundredThousandths: amount)))
    }
  }
}
