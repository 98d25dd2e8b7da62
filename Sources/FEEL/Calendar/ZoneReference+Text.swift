extension TemporalScanner {
  /// Takes what may follow a time: nothing, `Z`, an offset such as `+08:00`, or `@` and the name of
  /// a zone. Nil where something else follows or the zone does not exist.
  mutating func zone() -> ZoneReference?? {
    if isAtEnd { return .some(nil) }
    if take("Z") || take("z") { return .utc }
    var zone: ZoneReference?
    if take("@") {
      zone = rest(limit: 64).flatMap(ZoneReference.init(name:))
    } else if take("+") {
      zone = offset().map { .offset(seconds: $0) }
    } else if take("-") {
      zone = offset().map { .offset(seconds: -$0) }
    }
    // Without the test, a zone that does not exist would count as none.
    guard let zone else { return nil }
    return zone
  }

  private mutating func offset() -> Int32? {
    guard let hours = twoDigits(), take(":"), let minutes = twoDigits(), minutes < 60 else {
      return nil
    }
    var seconds = 0
    if take(":") {
      guard let more = twoDigits(), more < 60 else { return nil }
      seconds = more
    }
    let offset = hours * 3_600 + minutes * 60 + seconds
    return offset <= ZoneReference.greatestOffset ? Int32(offset) : nil
  }
}

extension ZoneReference: CustomStringConvertible {
  /// The zone as it follows a time: `Z`, `+08:00` or `@Europe/Paris`.
  public var description: String {
    switch self {
    case .named(let name): return "@" + name
    case .offset(seconds: 0): return "Z"
    case .offset(let offset):
      let seconds = UInt(offset.magnitude)
      var text = offset < 0 ? "-" : "+"
      text.append(seconds / 3_600, width: 2)
      text.append(":")
      text.append(seconds / 60 % 60, width: 2)
      guard !seconds.isMultiple(of: 60) else { return text }
      text.append(":")
      text.append(seconds % 60, width: 2)
      return text
    }
  }
}
