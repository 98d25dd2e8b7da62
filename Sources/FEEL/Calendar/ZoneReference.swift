/// The zone of a time: a fixed offset from UTC, or a zone of the IANA database by its name.
public enum ZoneReference: Hashable, Sendable {
  case offset(seconds: Int32)
  case named(String)

  /// Universal time, written `Z`.
  public static let utc = ZoneReference.offset(seconds: 0)

  /// The zone of that name, such as `Europe/Paris`; nil where the IANA database has none.
  public init?(name: String) {
    guard ZoneCatalogue.shared.rules(for: name) != nil else { return nil }
    self = .named(name)
  }

  /// The zone whose clocks are ahead by that time; nil beyond 18 hours or with a part of a second.
  public init?(ahead duration: DayTimeDuration) {
    let (seconds, rest) = duration.nanoseconds.quotientAndRemainder(
      dividingBy: Int128(ClockUnit.second))
    guard rest == 0, seconds.magnitude <= Self.greatestOffset else { return nil }
    self = .offset(seconds: Int32(seconds))
  }

  /// Eighteen hours, in seconds.
  static var greatestOffset: Int { 64_800 }

  /// Seconds ahead of UTC at an instant, in seconds since 1970-01-01T00:00:00Z; nil where the zone
  /// does not exist.
  public func offset(atInstant seconds: Int64) -> Int32? {
    switch self {
    case .offset(let offset): offset
    case .named(let name): ZoneCatalogue.shared.rules(for: name)?.offset(atInstant: seconds)
    }
  }

  /// Seconds ahead of UTC when the clocks of the zone show a date and time, in seconds since they
  /// showed 1970-01-01T00:00:00; nil where the zone does not exist.
  ///
  /// An hour that the clocks skip counts by the offset before it. Of an hour that they show twice,
  /// `repeated` chooses the second.
  public func offset(atLocal seconds: Int64, repeated: Bool = false) -> Int32? {
    switch self {
    case .offset(let offset): offset
    case .named(let name):
      ZoneCatalogue.shared.rules(for: name)?.offset(atLocal: seconds, repeated: repeated)
    }
  }

  /// Seconds ahead of UTC for a time without a date: a named zone has its standard time by the
  /// rules now in force. Nil where the zone does not exist.
  public var standardOffset: Int32? {
    switch self {
    case .offset(let offset): offset
    case .named(let name): ZoneCatalogue.shared.rules(for: name)?.standardOffset
    }
  }
}
