public import FEEL
import Foundation

/// The instant that expressions call now, in the time of the business.
public enum BusinessClock {
  public static var now: DateTime? {
    let milliseconds = Int64(Date().timeIntervalSince1970 * 1_000)
    return DateTime(
      instantNanoseconds: Int128(milliseconds) * 1_000_000, zone: .named("Asia/Shanghai"))
  }
}
