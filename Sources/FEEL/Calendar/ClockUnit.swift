/// The lengths of the clock's units in nanoseconds.
enum ClockUnit {
  static var second: Int64 { 1_000_000_000 }
  static var minute: Int64 { 60 * second }
  static var hour: Int64 { 60 * minute }
  static var day: Int64 { 24 * hour }

  /// The length of a day in seconds.
  static var daySeconds: Int64 { 86_400 }
}
