extension TimeOfDay {
  /// The property of that name; nil where a time has no such property.
  public func property(_ name: String) -> TemporalProperty? {
    property(name, offset: zone?.standardOffset)
  }

  /// The property, where the date is known and with it the offset.
  func property(_ name: String, offset: @autoclosure () -> Int32?) -> TemporalProperty? {
    switch name {
    case "hour": .whole(hour)
    case "minute": .whole(minute)
    case "second": .seconds(nanoseconds: nanosecondOfDay % ClockUnit.minute)
    case "time offset":
      offset().map { .duration(DayTimeDuration(inRange: Int128($0) * Int128(ClockUnit.second))) }
        ?? .absent
    case "timezone": timezone
    default: nil
    }
  }

  private var timezone: TemporalProperty {
    guard case .named(let name) = zone else { return .absent }
    return .text(name)
  }
}
