/// A range of FEEL: two ends, each inside or outside, or open (null).
public struct ValueRange: Hashable, Sendable {
  public let lower: Value
  public let lowerIsInside: Bool
  public let upper: Value
  public let upperIsInside: Bool

  public init(lower: Value, lowerIsInside: Bool, upper: Value, upperIsInside: Bool) {
    self.lower = lower
    self.lowerIsInside = lowerIsInside
    self.upper = upper
    self.upperIsInside = upperIsInside
  }
}

extension ValueRange: CustomStringConvertible {
  public var description: String {
    (lowerIsInside ? "[" : "(") + "\(lower)..\(upper)" + (upperIsInside ? "]" : ")")
  }
}
