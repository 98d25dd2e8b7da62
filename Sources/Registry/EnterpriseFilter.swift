public import Storage
public import TradeTerms

/// Which enterprises a list shows; what is nil does not matter.
public struct EnterpriseFilter: Hashable, Sendable {
  /// A part of the name, or the beginning of a code.
  public var text: String?
  public var city: City?
  public var kind: EnterpriseKind?
  /// As it was known at an instant: what became known later is left out. Nil for as it is now.
  public var knownAt: Instant?
  /// Only those that one of these few codes means; an empty list lets nobody through.
  public var codes: [String]?
  /// Only those that a code in each of these means, such as who trusts a park.
  public var among: [Selection]

  public init(
    text: String? = nil, city: City? = nil, kind: EnterpriseKind? = nil, knownAt: Instant? = nil,
    codes: [String]? = nil, among: [Selection] = []
  ) {
    self.text = text
    self.city = city
    self.kind = kind
    self.knownAt = knownAt
    self.codes = codes
    self.among = among
  }
}
