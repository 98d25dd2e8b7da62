public import TradeTerms

/// A link that works once: the first administrator's, an invitation, a new password.
public struct AccountLink: Hashable, Sendable {
  public enum Purpose: String, Sendable {
    /// The first administrator of a new platform.
    case first
    /// Somebody is invited into an organisation.
    case invitation
    /// Somebody forgot their password.
    case reset

    /// How long it can be used.
    var lasts: Int64 {
      switch self {
      case .first: 24 * 60 * 60_000
      case .invitation: 7 * 24 * 60 * 60_000
      case .reset: 30 * 60_000
      }
    }
  }

  public let purpose: Purpose
  public let mail: String
  /// The account whose password it sets; nil for somebody who has none yet.
  public let user: Int64?
  public let organisation: Int64?
  public let role: OrganisationRole?
  /// Who made it; nil for the first one, and for who forgot their password.
  public let madeBy: Int64?
  public let madeAt: Instant
  public let expiresAt: Instant
  let usedAt: Instant?

  /// By which an invitation is withdrawn.
  public var name: String { "\(madeAt.millisecondsSinceEpoch) \(mail)" }

  func isUsable(at instant: Instant) -> Bool { usedAt == nil && instant < expiresAt }
}
