extension Instant: CustomStringConvertible {
  /// RFC 3339 in Chinese time: `2025-03-31T09:30:00+08:00`, milliseconds where there are any.
  public var description: String {
    let (day, milliseconds) = split
    let clock = Self.clock(milliseconds, separator: ":")
    let part = milliseconds % 1000
    let fraction = part == 0 ? "" : "." + ASCIIText.padded(Int(part), 3)
    return "\(day)T\(clock)\(fraction)+08:00"
  }

  /// `YYYYMMDDhhmmss` in Chinese time, as customs messages write it; milliseconds are left out.
  public var compact: String {
    let (day, milliseconds) = split
    return day.compact + Self.clock(milliseconds, separator: "")
  }

  /// `yyyyMMddHHmmssfff` in Chinese time, as customs receipts write it.
  public var compactMilliseconds: String {
    let (day, milliseconds) = split
    return day.compact + Self.clock(milliseconds, separator: "")
      + ASCIIText.padded(Int(milliseconds % 1000), 3)
  }

  /// `hh:mm:ss` with the separator asked for.
  private static func clock(_ milliseconds: Int64, separator: String) -> String {
    let seconds = Int(milliseconds / 1000)
    return [seconds / 3600, seconds / 60 % 60, seconds % 60]
      .map { ASCIIText.padded($0, 2) }
      .joined(separator: separator)
  }

  /// Reads `2025-03-31T09:30:00.123+08:00` or the same with `Z`; digits past the
  /// millisecond are cut off.
  init?(rfc3339 bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 20, bytes[10] == 0x54 || bytes[10] == 0x74 || bytes[10] == 0x20,
      bytes[13] == 0x3A, bytes[16] == 0x3A,
      let day = Day(utf8: UnsafeRawBufferPointer(rebasing: bytes[0..<10])),
      let hour = ASCIIText.number(bytes, 11, 2), hour < 24,
      let minute = ASCIIText.number(bytes, 14, 2), minute < 60,
      let second = ASCIIText.number(bytes, 17, 2), second < 60
    else { return nil }
    var position = 19
    var milliseconds = 0
    if bytes[position] == 0x2E {
      position += 1
      var unit = 100
      let first = position
      while position < bytes.count, ASCIIText.isDigit(bytes[position]) {
        milliseconds += Int(bytes[position] &- 0x30) * unit
        unit /= 10
        position += 1
      }
      guard position > first else { return nil }
    }
    let zone = UnsafeRawBufferPointer(rebasing: bytes[position...])
    guard let offset = Self.zoneOffsetMinutes(zone) else { return nil }
    let minutes = hour * 60 + minute - offset
    self.init(
      millisecondsSinceEpoch: Int64(day.daysSinceEpoch) * Self.dayLength
        + Int64(minutes * 60_000 + second * 1000 + milliseconds))
  }

  private static func zoneOffsetMinutes(_ bytes: UnsafeRawBufferPointer) -> Int? {
    if bytes.count == 1 { return bytes[0] == 0x5A || bytes[0] == 0x7A ? 0 : nil }
    guard bytes.count == 6, bytes[3] == 0x3A, bytes[0] == 0x2B || bytes[0] == 0x2D,
      let hours = ASCIIText.number(bytes, 1, 2), hours < 24,
      let minutes = ASCIIText.number(bytes, 4, 2), minutes < 60
    else { return nil }
    return (hours * 60 + minutes) * (bytes[0] == 0x2D ? -1 : 1)
  }
}
