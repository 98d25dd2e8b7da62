/// One signed movement of a measure: turnover of a party, cited to the document that caused it.
public struct Posting: Hashable, Sendable {
  /// In which part the party took: the seller's own trade, or what was sold over its platform.
  public enum Role: Int64, Sendable {
    case seller = 0
    case platform = 1
  }

  /// Why the measure moved.
  public enum Cause: Int64, Sendable {
    case declared = 1
    /// A newer version took the document's place.
    case superseded = 2
    case withdrawn = 3
    /// Customs returned it (100) or it was shipped back (700).
    case returned = 4
    /// A return was followed by a better one.
    case restored = 5
    /// A rate was loaded that had been missing.
    case revalued = 6
  }

  public let party: Int64
  /// The year-month of the export day, as `YearMonth.number`.
  public let month: Int64
  public let role: Role
  public let document: DocumentNumber
  public let tradeMode: String
  public let country: String
  public let currency: String
  /// The amount in its own currency, as a decimal text.
  public let amount: String
  /// The amount in fen; `nil` while there is no rate.
  public let fen: Int64?
  public let sign: Int64
  /// Days since 1970 of the export day.
  public let day: Int64
  public let cause: Cause
  public let knownAt: Int64

  public init(
    party: Int64, month: Int64, role: Role, document: DocumentNumber, tradeMode: String,
    country: String, currency: String, amount: String, fen: Int64?, sign: Int64, day: Int64,
    cause: Cause, knownAt: Int64
  ) {
    self.party = party
    self.month = month
    self.role = role
    self.document = document
    self.tradeMode = tradeMode
    self.country = country
    self.currency = currency
    self.amount = amount
    self.fen = fen
    self.sign = sign
    self.day = day
    self.cause = cause
    self.knownAt = knownAt
  }

  /// The same amount with the other sign.
  public func reversed(cause: Cause, knownAt: Int64) -> Posting {
    Posting(
      party: party, month: month, role: role, document: document, tradeMode: tradeMode,
      country: country, currency: currency, amount: amount, fen: fen, sign: -sign, day: day,
      cause: cause, knownAt: knownAt)
  }
}

extension Posting {
  /// Those of a document's postings that no later one takes back.
  public static func open(_ postings: [Posting]) -> [Posting] {
    var open: [Posting] = []
    for posting in postings {
      let twin = open.firstIndex { other in
        other.sign == -posting.sign && other.fen == posting.fen
          && other.currency == posting.currency && other.country == posting.country
          && other.amount == posting.amount
      }
      if let twin { open.remove(at: twin) } else { open.append(posting) }
    }
    return open
  }
}
