/// What a pattern may cost at most, so that any pattern is safe to run on any text.
enum PatternLimits {
  /// Code points of a pattern.
  static let patternLength = 10_000
  /// Groups inside groups, and classes inside classes.
  static let depth = 100
  /// Instructions of a program; counted groups are written out as often as they are counted.
  static let programSize = 50_000
  /// Steps of one call; a call may take `stepsPerScalar` more for each code point of its text, so
  /// that long plain work passes and only work that grows faster than its text is cut off.
  static let steps = 1_000_000
  static let stepsPerScalar = 16
  /// Code points of the text that a replacement makes.
  static let resultLength = 10_000_000
  /// Code points of a text; places in it are kept in 32 bits.
  static let textLength = Int(Int32.max) - 1
}
