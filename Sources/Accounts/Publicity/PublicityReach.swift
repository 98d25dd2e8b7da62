public import TradeTerms

/// How far one round of decisions was told to whom it concerns (宣传触达).
public struct PublicityReach: Hashable, Sendable {
  /// The round of decisions.
  public let round: Int64
  public let at: Instant
  public let isDone: Bool
  /// How many enterprises have it in their inbox.
  public let told: Int
  /// Of these, how many have somebody who can sign in.
  public let withAccount: Int
  public let mailed: Int
  /// How many got it by a webhook.
  public let pushed: Int
  /// How many have opened it, and how many within a day.
  public let read: Int
  public let readWithinDay: Int
}

/// What a round of decisions changed for an enterprise, as it is told.
public struct PublicityNotice: Hashable, Sendable {
  /// Where it stands in the order of the enterprises.
  public let place: Int64
  /// The code of the enterprise.
  public let code: String
  public let text: Wording
  public let link: String
  public let subject: String

  public init(place: Int64, code: String, text: Wording, link: String, subject: String) {
    self.place = place
    self.code = code
    self.text = text
    self.link = link
    self.subject = subject
  }
}
