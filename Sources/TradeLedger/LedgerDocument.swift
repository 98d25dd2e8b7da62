public import CustomsMessages

/// One version of a document as the ledger holds it: its key, its standing, what the match needs.
public struct LedgerDocument: Sendable {
  public let number: DocumentNumber
  public let type: MessageType
  /// Whose trade it is: the seller (ebcCode), at waybills the carrier.
  public let party: Int64
  /// Order number, at waybills the waybill number.
  public let tradeNumber: String
  /// What tells documents of one trade number apart: payment number, agent and copNo.
  public let ownNumber: String
  /// `YYYYMMDDhhmmss` as a number, or `yyyyMMddHHmmssfff` of a return.
  public let appTime: Int64
  public let appType: Int64
  public let appStatus: Int64
  /// The newest return's status; `nil` before the first.
  public var state: Int64?
  public var stateTime: Int64?
  public var standing: Standing
  public let platform: Int64?
  public let carrier: Int64?
  public let waybill: String?
  /// Days since 1970 of the day it is valid for: the export day of an inventory.
  public let day: Int64
  public var match: MatchState
  public var missing: MissingPartners
  /// A digest of the whole content: equal content, equal digest.
  public let content: [UInt8]
  public let summary: MatchSummary
  /// Milliseconds since 1970 at which it became known.
  public let knownAt: Int64

  public init(
    number: DocumentNumber, type: MessageType, party: Int64, tradeNumber: String,
    ownNumber: String, appTime: Int64, appType: Int64, appStatus: Int64, standing: Standing,
    platform: Int64?, carrier: Int64?, waybill: String?, day: Int64, content: [UInt8],
    summary: MatchSummary, knownAt: Int64, state: Int64? = nil, stateTime: Int64? = nil,
    match: MatchState = .none, missing: MissingPartners = []
  ) {
    self.number = number
    self.type = type
    self.party = party
    self.tradeNumber = tradeNumber
    self.ownNumber = ownNumber
    self.appTime = appTime
    self.appType = appType
    self.appStatus = appStatus
    self.state = state
    self.stateTime = stateTime
    self.standing = standing
    self.platform = platform
    self.carrier = carrier
    self.waybill = waybill
    self.day = day
    self.match = match
    self.missing = missing
    self.content = content
    self.summary = summary
    self.knownAt = knownAt
  }

  public var tradeKey: TradeKey { TradeKey(party: party, number: tradeNumber) }

  public var waybillKey: TradeKey? {
    guard let carrier, let waybill else { return nil }
    return TradeKey(party: carrier, number: waybill)
  }

  /// The status that rules ask for: the newest return's, before it the sender's own.
  public var effectiveState: Int64 { state ?? appStatus }

  /// Whether it is an inventory whose lines count as turnover: really declared, current, not
  /// withdrawn, and neither returned (100) nor shipped back (700).
  public var isCounted: Bool {
    type == .inventory && standing == .current && state != 100 && state != 700
  }
}

/// A party with one of its trade numbers: what order, receipts and inventory share.
///
/// Numbers are compared byte by byte, as the database does, not as Unicode would.
public struct TradeKey: Comparable, Hashable, Sendable {
  public let party: Int64
  public let number: String

  public init(party: Int64, number: String) {
    self.party = party
    self.number = number
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.party == right.party && left.number.utf8.elementsEqual(right.number.utf8)
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.party != right.party
      ? left.party < right.party : left.number.utf8.lexicographicallyPrecedes(right.number.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(party)
    var number = number
    number.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension LedgerDocument {
  /// Whether the document's own number is this one, byte by byte.
  public func hasOwnNumber(_ number: String) -> Bool {
    ownNumber.utf8.elementsEqual(number.utf8)
  }
}
