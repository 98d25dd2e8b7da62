public import TradeTerms

/// Somebody of the register of experts (专家库).
public struct Expert: Hashable, Sendable {
  public let id: Int64
  public let person: CasePerson
  public let organisation: String
  /// What they know: the codes of the choices of a field, such as `clearance`.
  public let areas: Set<String>
  /// The codes of the enterprises that they have ties with, which they never judge.
  public let ties: Set<String>
  public let since: Instant
  public let until: Instant?
}
