extension TimeOfDay {
  /// Whether the language calls the two equal: the same second, of UTC where both have a zone. A
  /// time with a zone never equals one without. Nil where a zone does not exist.
  ///
  /// The language compares times by their value in whole seconds, so parts of one do not count.
  public func equals(_ other: TimeOfDay) -> Bool? {
    guard (zone == nil) == (other.zone == nil) else { return false }
    return order(to: other).map { $0 == .same }
  }

  /// Which of two times is earlier, in whole seconds, of UTC where both have a zone. A time without
  /// a zone is read in the zone of the other. Nil where a zone does not exist.
  public func order(to other: TimeOfDay) -> TemporalOrder? {
    guard let zone, let otherZone = other.zone, zone != otherZone else {
      return TemporalOrder(secondOfDay, other.secondOfDay)
    }
    guard let offset = zone.standardOffset, let otherOffset = otherZone.standardOffset else {
      return nil
    }
    return TemporalOrder(secondOfDay - Int64(offset), other.secondOfDay - Int64(otherOffset))
  }

  private var secondOfDay: Int64 { nanosecondOfDay / ClockUnit.second }
}
