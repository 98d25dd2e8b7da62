/// What is asked of one character.
enum ScalarTest: Hashable, Sendable {
  case scalar(Unicode.Scalar)
  /// In the class of that index in the program.
  case inClass(Int)
  case any
  case anyInLine

  @inline(__always)
  func takes(_ scalar: Unicode.Scalar, _ classes: [ScalarClass]) -> Bool {
    switch self {
    case .scalar(let wanted): scalar == wanted
    case .inClass(let index): classes[index].contains(scalar)
    case .any: true
    case .anyInLine: scalar != "\n" && scalar != "\r"
    }
  }
}
