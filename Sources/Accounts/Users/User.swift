public import TradeTerms

/// A person who can sign in.
public struct User: Hashable, Sendable {
  public let id: Int64
  /// The address with which they sign in, in lower case.
  public let mail: String
  public let name: String
  /// Whether a password is set; who signs in elsewhere has none.
  public let hasPassword: Bool
  /// Whether a one-time code is asked for beside the password.
  public let hasOneTimeCode: Bool
  public let createdAt: Instant
  /// When the account was locked by a manager or an administrator.
  public let disabledAt: Instant?

  /// When it was erased; then only its number is left.
  public internal(set) var erasedAt: Instant?

  public var isActive: Bool { disabledAt == nil }
  public var isErased: Bool { erasedAt != nil }

  /// What stands in the place of the name of an erased account, in every language.
  public static let erasedMark = "（已注销）(erased)"
}
