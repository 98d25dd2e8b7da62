import FEEL

/// One line of the decimal suite: an operation, its operands and the result that is right.
struct DecimalVector {
  let operation: Substring
  let left: Substring
  let right: Substring
  let expected: Substring

  init?(_ line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 4 else { return nil }
    (operation, left, right, expected) = (fields[0], fields[1], fields[2], fields[3])
  }

  /// What the engine makes of it, as a text.
  var outcome: String {
    guard let number = Decimal128(left) else { return operation == "text" ? "nil" : "unreadable" }
    if let other = Decimal128(right), let outcome = outcome(number, other) { return outcome }
    let result: Decimal128?
    switch operation {
    case "sqrt": result = number.squareRoot
    case "exp": result = number.exponential
    case "ln": result = number.naturalLogarithm
    case "text": result = number
    case "parts": return Self.parts(number)
    case "integer":
      return Int(right).flatMap { number.wideInteger(scale: $0) }.map { "\($0)" } ?? "nil"
    default:
      guard let rounding = Self.roundings[operation], let places = Int(right) else { return "?" }
      result = number.rounded(toPlaces: places, rounding)
    }
    return Self.text(result)
  }

  private func outcome(_ number: Decimal128, _ other: Decimal128) -> String? {
    switch operation {
    case "add": Self.text(number.adding(other))
    case "sub": Self.text(number.subtracting(other))
    case "mul": Self.text(number.multiplied(by: other))
    case "div": Self.text(number.divided(by: other))
    case "mod": Self.text(number.modulo(other))
    case "pow": Self.text(number.raised(to: other))
    case "order": Self.order(number, other)
    default: nil
    }
  }

  /// The text of a result, which must be read back as the same number.
  private static func text(_ number: Decimal128?) -> String {
    guard let number else { return "nil" }
    let text = number.description
    return Decimal128(text) == number ? text : "\(text) is read as another number"
  }

  private static func order(_ number: Decimal128, _ other: Decimal128) -> String {
    guard number != other else {
      return number.hashValue == other.hashValue && !(number < other) && !(number > other)
        ? "0" : "equal, but not in hash or order"
    }
    guard (number < other) != (number > other) else { return "no order" }
    return number < other ? "-1" : "1"
  }

  private static func parts(_ number: Decimal128) -> String {
    var (significand, exponent) = (number.significand, number.exponent)
    guard Decimal128(exactly: significand, exponent: exponent) == number else { return "inexact" }
    if significand == 0 { return "0 0" }
    while significand % 10 == 0 { (significand, exponent) = (significand / 10, exponent + 1) }
    return "\(significand) \(exponent)"
  }

  private static let roundings: [Substring: Decimal128.Rounding] = [
    "halfEven": .halfEven, "floor": .floor, "ceiling": .ceiling, "up": .up, "down": .down,
    "halfUp": .halfUp, "halfDown": .halfDown,
  ]
}
