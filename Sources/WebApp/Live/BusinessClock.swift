public import FEEL
import Foundation
public import TradeTerms

/// The instant that expressions call now, in the time of the business.
public enum BusinessClock {
  /// The day on which this is.
  public static var today: Day {
    Instant(millisecondsSinceEpoch: Int64(Date().timeIntervalSince1970 * 1_000)).day
  }

  public static var now: DateTime? {
    let milliseconds = Int64(Date().timeIntervalSince1970 * 1_000)
    return DateTime(
      instantNanoseconds: Int128(milliseconds) * 1_000_000, zone: .named("Asia/Shanghai"))
  }
}
