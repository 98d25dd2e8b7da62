public import TradeTerms

/// What a program may do in the name of a person (API 令牌).
public struct AccessToken: Hashable, Sendable {
  /// A part of what the person may do; a token never may more than its person.
  public enum Scope: String, CaseIterable, Sendable {
    /// Reads what its person may read.
    case read
    /// Hands documents in.
    case handIn = "hand-in"
    /// Opens cases and works on them.
    case cases

    public var wording: Wording {
      switch self {
      case .read: Wording("查阅", "read")
      case .handIn: Wording("交单", "hand in documents")
      case .cases: Wording("办事", "work on cases")
      }
    }
  }

  public let id: Int64
  public let name: String
  public let user: Int64
  public let organisation: Int64
  public let scopes: Set<Scope>
  public let madeAt: Instant
  public let expiresAt: Instant
  public let revokedAt: Instant?
  public let usedAt: Instant?

  public func isUsable(at instant: Instant) -> Bool { revokedAt == nil && instant < expiresAt }
}
