public import TradeTerms

/// Which enterprises a list shows; what is nil does not matter.
public struct EnterpriseFilter: Hashable, Sendable {
  /// A part of the name, or the beginning of a code.
  public var text: String?
  public var city: City?
  public var kind: EnterpriseKind?

  public init(text: String? = nil, city: City? = nil, kind: EnterpriseKind? = nil) {
    self.text = text
    self.city = city
    self.kind = kind
  }
}
