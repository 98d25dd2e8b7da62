public import TradeTerms

/// An address of an organisation's own system to which its notices are posted (消息推送).
public struct Webhook: Hashable, Sendable {
  public let id: Int64
  public let organisation: Int64
  public let address: String
  public let madeAt: Instant
  /// When it was taken away, or given up after too many failures.
  public let endedAt: Instant?
  /// The last notice that arrived.
  public let through: Int64
  /// How often in a row it failed.
  public let failures: Int
  public let nextAt: Instant?
  /// With what the other side answered last.
  public let answer: String

  public var isOpen: Bool { endedAt == nil }

  /// How long to wait after so many failures in a row; nil where it is given up.
  static func pause(after failures: Int) -> Int64? {
    let minutes: [Int64] = [1, 5, 15, 60, 180, 360, 720, 1_440, 1_440]
    return failures <= minutes.count ? minutes[max(0, failures - 1)] * 60_000 : nil
  }
}

/// One notice as it is posted to a webhook.
public struct WebhookPost: Sendable {
  public let hook: Webhook
  public let notice: Notice
  /// The identifier that stays the same over repetitions, so that a receiver can drop them.
  public let id: String
  let secret: [UInt8]
}
