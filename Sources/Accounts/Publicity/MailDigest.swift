public import TradeTerms

/// How often somebody is mailed what they have not read (邮件摘要).
public enum MailDigest: String, CaseIterable, Sendable {
  case off
  case daily
  /// On Mondays.
  case weekly

  /// For who has not chosen: nobody is left out because they never looked.
  static let usual = MailDigest.daily

  public var wording: Wording {
    switch self {
    case .off: Wording("不寄", "never")
    case .daily: Wording("每天", "every day")
    case .weekly: Wording("每周一", "on Mondays")
    }
  }

  /// The last instant up to now at which a digest goes out: nine in the morning in China.
  public func due(at now: Instant) -> Instant? {
    let hour: Int64 = 3_600_000
    let day = now.adding(-9 * hour).day
    switch self {
    case .off: return nil
    case .daily: return Instant(startOf: day).adding(9 * hour)
    case .weekly:
      return Instant(startOf: day.adding(days: 1 - day.weekday)).adding(9 * hour)
    }
  }
}

/// Somebody to whom notices go: a person, and the organisations for which they act.
public struct NoticeReader: Sendable {
  public let user: User
  public let places: [(organisation: Organisation, role: OrganisationRole)]
}

/// What is mailed to one person.
public struct DigestLetter: Sendable {
  public let user: User
  /// The newest of what they have not read, and how many there are.
  public let notices: [Notice]
  public let count: Int
}
