extension String {
  /// Appends the number with zeros in front, at least `width` digits in all.
  mutating func append(_ number: UInt, width: Int) {
    let digits = String(number)
    for _ in 0..<max(0, width - digits.utf8.count) { append("0") }
    append(digits)
  }

  /// Appends a point and the digits of a part of a second without zeros at the end; nothing for 0.
  mutating func append(fraction nanoseconds: UInt) {
    guard nanoseconds > 0 else { return }
    var rest = nanoseconds
    var width = 9
    while rest.isMultiple(of: 10) {
      rest /= 10
      width -= 1
    }
    append(".")
    append(rest, width: width)
  }
}
