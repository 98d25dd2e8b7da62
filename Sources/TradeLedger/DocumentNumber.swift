/// A document's permanent number: its message and its place in it.
public struct DocumentNumber: Hashable, Sendable, Comparable {
  public let rawValue: Int64

  /// The place that stands for a message as a whole.
  public static let wholeMessage = 127

  public init(rawValue: Int64) { self.rawValue = rawValue }

  /// The number of a place in a message, from 0; a message holds at most 100 documents.
  public init(message: Int64, place: Int) {
    rawValue = message << 7 | Int64(min(place, Self.wholeMessage))
  }

  public var message: Int64 { rawValue >> 7 }
  public var place: Int { Int(rawValue & 0x7F) }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
