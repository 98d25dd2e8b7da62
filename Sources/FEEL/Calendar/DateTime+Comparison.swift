extension DateTime {
  /// Whether the language calls the two equal: the same second, of UTC where both have a zone. A
  /// value with a zone never equals one without. Nil where a zone does not exist.
  ///
  /// The language compares by values in whole seconds, so parts of one do not count.
  public func equals(_ other: DateTime) -> Bool? {
    guard (zone == nil) == (other.zone == nil) else { return false }
    return order(to: other).map { $0 == .same }
  }

  /// Which of the two is earlier, in whole seconds, of UTC where both have a zone. A value without
  /// a zone is read in the zone of the other. Nil where a zone does not exist.
  public func order(to other: DateTime) -> TemporalOrder? {
    guard let zone = zone ?? other.zone else {
      return TemporalOrder(localSeconds, other.localSeconds)
    }
    guard let left = seconds(in: zone), let right = other.seconds(in: other.zone ?? zone) else {
      return nil
    }
    return TemporalOrder(left, right)
  }

  private func seconds(in zone: ZoneReference) -> Int64? {
    zone.offset(atLocal: localSeconds, repeated: isRepeatedHour).map { localSeconds - Int64($0) }
  }
}
