/// How much a file may ask for; beyond it the file is refused.
public struct ReadingLimits: Hashable, Sendable {
  /// The most bytes of a file.
  public var bytes = 16 << 20
  /// The most levels of elements within each other; so many fit a stack of 512 KB.
  public var depth = 100
  /// The most elements.
  public var elements = 500_000
  /// The most attributes of one element, and the most prefixes that hold at one place.
  public var attributes = 256
  /// The most findings that are noted; the rest is left out, and that is noted too.
  public var findings = 1_000

  /// The limits for files from anybody.
  public init() {}
}
