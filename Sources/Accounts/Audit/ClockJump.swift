internal import TradeTerms

/// That the clock of the machine went back: events follow one another, so that one which is earlier
/// than the last was written by another time.
///
/// It is told by the trail alone, which asks the clock of the house and nobody who is outside, and
/// becomes the last event itself, so that the next event finds no jump.
struct ClockJump {
  static let action = "clock.back"
  private static let subject = "clock"
  /// So much clocks may differ, and a transaction wait, in milliseconds.
  private static let tolerance: Int64 = 60_000
  /// Two servers on one database whose clocks differ by less than this jump to and fro with every
  /// event; that is told once in as long a time.
  private static let apart: Int64 = 10 * 60_000

  private let from: Instant
  private let to: Instant

  /// Nil where the clock did not go back, and where it is told already that two differ.
  init?(from: Instant, to: Instant, _ store: AuditStore) throws {
    let back = Self.milliseconds(from: to, to: from)
    guard back > Self.tolerance else { return nil }
    if back < Self.apart, let told = try store.last(Self.action, of: Self.subject),
      (0..<Self.apart).contains(Self.milliseconds(from: told, to: to))
    {
      return nil
    }
    self.from = from
    self.to = to
  }

  private static func milliseconds(from: Instant, to: Instant) -> Int64 {
    to.millisecondsSinceEpoch.subtractingReportingOverflow(from.millisecondsSinceEpoch).partialValue
  }

  var entry: AuditEntry {
    AuditEntry(
      actor: "platform", action: Self.action, subject: Self.subject,
      detail: "from \(from) to \(to)")
  }
}
