public import TradeTerms

/// What is known of one enterprise from a day on.
public struct Enterprise: Hashable, Sendable {
  public var uscc: USCC?
  public var customs: CustomsRegistration?
  public var name: String
  public var kind: EnterpriseKind
  public var headquarters: Headquarters
  /// Nil where it is unknown or lies outside the province.
  public var city: City?
  /// The day it registered with a pilot zone; nil when it did not, or none is known.
  public var pilotZoneDay: Day?
  public var validFrom: Day
  /// The last day on which the enterprise exists.
  public var validTo: Day?

  public init(
    uscc: USCC?, customs: CustomsRegistration? = nil, name: String, kind: EnterpriseKind,
    headquarters: Headquarters = .unknown, city: City? = nil, pilotZoneDay: Day? = nil,
    validFrom: Day = .earliest, validTo: Day? = nil
  ) {
    self.uscc = uscc
    self.customs = customs
    self.name = name
    self.kind = kind
    self.headquarters = headquarters
    self.city = city
    self.pilotZoneDay = pilotZoneDay
    self.validFrom = validFrom
    self.validTo = validTo
  }

  /// The codes under which documents name it.
  public var codes: [String] {
    [uscc?.description, customs?.description].compactMap { $0 }
  }
}
