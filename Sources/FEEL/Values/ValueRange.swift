/// A range of FEEL: two ends, each inside or outside, or open (null).
public struct ValueRange: Hashable, Sendable {
  /// How a range was written; `(< 10)` is open below, and `(null..10)` has an end that is not
  /// known.
  public enum Form: Hashable, Sendable {
    case interval
    case comparison(ComparisonOperator)
  }

  public let lower: Value
  public let lowerIsInside: Bool
  public let upper: Value
  public let upperIsInside: Bool
  public let form: Form

  public init(
    lower: Value, lowerIsInside: Bool, upper: Value, upperIsInside: Bool, form: Form = .interval
  ) {
    self.lower = lower
    self.lowerIsInside = lowerIsInside
    self.upper = upper
    self.upperIsInside = upperIsInside
    self.form = form
  }

  /// The range of the values that stand so to `limit`, as in `(< 10)`.
  public init(_ comparison: ComparisonOperator, _ limit: Value) {
    switch comparison {
    case .equal:
      self.init(
        lower: limit, lowerIsInside: true, upper: limit, upperIsInside: true,
        form: .comparison(comparison))
    case .notEqual:
      self.init(
        lower: limit, lowerIsInside: false, upper: limit, upperIsInside: false,
        form: .comparison(comparison))
    case .less, .lessOrEqual:
      self.init(
        lower: .null, lowerIsInside: false, upper: limit, upperIsInside: comparison == .lessOrEqual,
        form: .comparison(comparison))
    case .greater, .greaterOrEqual:
      self.init(
        lower: limit, lowerIsInside: comparison == .greaterOrEqual, upper: .null,
        upperIsInside: false, form: .comparison(comparison))
    }
  }
}

extension ValueRange: CustomStringConvertible {
  public var description: String {
    switch form {
    case .comparison(let comparison):
      "(\(comparison.rawValue) \(lower.isNull ? upper : lower))"
    case .interval: (lowerIsInside ? "[" : "(") + "\(lower)..\(upper)" + (upperIsInside ? "]" : ")")
    }
  }
}
