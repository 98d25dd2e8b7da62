public import TradeTerms

/// The enterprise whose records somebody asks for.
public struct AccessSubject: Hashable, Sendable {
  /// Its social credit and customs registration codes.
  public let codes: [String]
  public let city: City?

  public init(codes: [String], city: City?) {
    self.codes = codes
    self.city = city
  }
}
