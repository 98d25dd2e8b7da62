import FEEL
import Foundation

/// The instant that expressions call now, in the time of the business.
enum Clock {
  static var now: DateTime? {
    let seconds = Date().timeIntervalSince1970
    return DateTime(
      instantNanoseconds: Int128(Int64(seconds * 1_000)) * 1_000_000,
      zone: .named("Asia/Shanghai"))
  }
}
