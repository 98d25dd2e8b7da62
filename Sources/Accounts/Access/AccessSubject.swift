public import TradeTerms

/// The enterprise whose records somebody asks for.
public struct AccessSubject: Hashable, Sendable {
  /// Its social credit and customs registration codes.
  public let codes: [String]
  public let city: City?
  /// Whether it is a platform, which declares the trade of others under its own code.
  public let isPlatform: Bool

  public init(codes: [String], city: City?, isPlatform: Bool = false) {
    self.codes = codes
    self.city = city
    self.isPlatform = isPlatform
  }
}
