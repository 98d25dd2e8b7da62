public import TradeTerms

/// Whoever has people on the platform: an enterprise, a service provider, a park, a department.
public struct Organisation: Hashable, Sendable {
  public let id: Int64
  public let kind: OrganisationKind
  public let name: String
  /// Its social credit or customs registration code; an enterprise has one, others may.
  public let code: String?
  /// Where it is; a department of a city sees the enterprises of that city.
  public let city: City?
  public let createdAt: Instant
  /// When it was closed; its people cannot act for it any more.
  public let closedAt: Instant?

  public var isOpen: Bool { closedAt == nil }
}

/// What somebody may do within an organisation.
public enum OrganisationRole: String, CaseIterable, Sendable, Comparable {
  /// Reads (查阅).
  case reader
  /// Reads and acts (经办).
  case officer
  /// Does that, and says who belongs to the organisation (管理).
  case manager

  public var wording: Wording {
    switch self {
    case .reader: Wording("查阅", "reads")
    case .officer: Wording("经办", "acts")
    case .manager: Wording("管理", "manages")
    }
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}

/// A person's place in an organisation.
public struct Membership: Hashable, Sendable {
  public let user: Int64
  public let organisation: Int64
  public let role: OrganisationRole
  public let since: Instant
  /// When it ended; nil while it lasts.
  public let until: Instant?
}
