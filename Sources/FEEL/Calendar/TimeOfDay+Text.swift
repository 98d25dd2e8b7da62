extension TimeOfDay {
  /// Reads `23:59:00`, with parts of a second, `Z`, an offset or `@` and a zone behind it; digits
  /// after the ninth of a second do not count. `24:00:00` is midnight.
  public init?(_ text: some StringProtocol) {
    guard let (nanoseconds, zone) = TemporalScanner.read(text, { $0.clockAndZone() }) else {
      return nil
    }
    self.init(inDay: nanoseconds % ClockUnit.day, zone)
  }
}

extension TemporalScanner {
  /// Takes a time with its zone; `24:00:00` gives the nanoseconds of a whole day.
  mutating func clockAndZone() -> (nanoseconds: Int64, zone: ZoneReference?)? {
    guard let nanoseconds = clock(), let zone = zone() else { return nil }
    return (nanoseconds, zone)
  }

  private mutating func clock() -> Int64? {
    guard let hour = twoDigits(), take(":"), let minute = twoDigits(), take(":"),
      let second = twoDigits(), hour <= 24, minute < 60, second < 60
    else { return nil }
    var nanoseconds = Int64(hour * 3_600 + minute * 60 + second) * ClockUnit.second
    if take(".") {
      guard let next, next >= UInt8(ascii: "0"), next <= UInt8(ascii: "9") else { return nil }
      nanoseconds += self.nanoseconds()
    }
    return nanoseconds <= ClockUnit.day ? nanoseconds : nil
  }
}

extension TimeOfDay: CustomStringConvertible {
  /// The time as it can be read again, such as `23:59:00.5+08:00`.
  public var description: String {
    var text = ""
    text.append(UInt(hour), width: 2)
    text.append(":")
    text.append(UInt(minute), width: 2)
    text.append(":")
    text.append(UInt(second), width: 2)
    text.append(fraction: UInt(nanosecond))
    if let zone { text.append(zone.description) }
    return text
  }
}
