/// The approval of a city as a cross-border e-commerce pilot zone (综合试验区).
public struct PilotZone: Hashable, Sendable {
  /// The city.
  public let city: City
  /// The month of the approval; the day is not always known.
  public let approved: YearMonth
  /// The number of the approving document.
  public let document: String
  /// Whether the approval was read in a source, not only remembered.
  public let isRead: Bool

  /// Whether the city was a pilot zone on a day; unknown (nil) within the month of approval.
  public func isInForce(on day: Day) -> Bool? {
    day.yearMonth == approved ? nil : day.yearMonth > approved
  }
}

extension ReferenceTables {
  /// The approval of a city as a pilot zone, as the table of cities dates it.
  public func pilotZone(of city: City) -> PilotZone? {
    guard let entry = cities[city.code], let month = entry["pilot_zone_approved"],
      let approved = try? YearMonth(month)
    else { return nil }
    return PilotZone(
      city: city, approved: approved, document: entry["pilot_zone_document"] ?? "",
      isRead: entry["pilot_zone_checked"] == "read")
  }
}
