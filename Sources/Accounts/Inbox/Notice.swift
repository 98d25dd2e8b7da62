public import TradeTerms

/// Something that somebody is told (站内通知).
public struct Notice: Hashable, Sendable {
  public let id: Int64
  /// To whom: `account 5`, `organisation 12`, `enterprise 9144…`, `unit 省商务厅`, `managers 省商务厅`.
  public let addressee: String
  /// Why, such as `overdue`.
  public let kind: String
  /// What it is about, such as the number of a case, and the page that shows it.
  public let subject: String
  public let link: String
  public let text: Wording
  public let at: Instant
  /// When the reader saw it; nil where they did not.
  public let readAt: Instant?

  public var isRead: Bool { readAt != nil }
}

/// A notice before it is in an inbox.
public struct NoticeDraft: Hashable, Sendable {
  let addressee: String
  let kind: String
  let subject: String
  let link: String
  let text: Wording
  let at: Instant

  public init(
    addressee: String, kind: String, subject: String, link: String, text: Wording, at: Instant
  ) {
    self.addressee = addressee
    self.kind = kind
    self.subject = subject
    self.link = link
    self.text = text
    self.at = at
  }
}
