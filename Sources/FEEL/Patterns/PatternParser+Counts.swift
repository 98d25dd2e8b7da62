extension PatternParser {
  /// `?`, `*`, `+` or `{…}`, and a `?` behind it that makes it reluctant; nil if none comes next.
  mutating func count() throws(PatternError) -> PatternCount? {
    let bounds: (minimum: Int, maximum: Int?)
    switch reader.next {
    case "?": bounds = (0, 1)
    case "*": bounds = (0, nil)
    case "+": bounds = (1, nil)
    case "{":
      bounds = try bracedCount()
      return PatternCount(
        minimum: bounds.minimum, maximum: bounds.maximum, isReluctant: reader.take("?"))
    default: return nil
    }
    reader.advance()
    return PatternCount(
      minimum: bounds.minimum, maximum: bounds.maximum, isReluctant: reader.take("?"))
  }

  /// `{n}`, `{n,}` or `{n,m}`. A most that no text can reach is none.
  private mutating func bracedCount() throws(PatternError) -> (minimum: Int, maximum: Int?) {
    let place = reader.place
    reader.advance()
    let minimum = try number()
    var maximum: Int? = minimum
    if reader.take(",") {
      maximum = reader.next == "}" ? nil : try number()
    }
    guard reader.take("}") else { throw unexpected(.closingBrace) }
    guard let most = maximum else { return (minimum, nil) }
    guard minimum <= most else {
      throw .reversedCount(minimum: minimum, maximum: most, at: place)
    }
    return (minimum, most > PatternLimits.textLength ? nil : most)
  }

  /// A number of any length; beyond what an integer holds it stays the greatest integer.
  private mutating func number() throws(PatternError) -> Int {
    guard var number = reader.next.flatMap(Self.value(ofDigit:)) else {
      throw unexpected(.number)
    }
    reader.advance()
    while let digit = reader.next.flatMap(Self.value(ofDigit:)) {
      reader.advance()
      let (tens, overflows) = number.multipliedReportingOverflow(by: 10)
      let (sum, overflowsToo) = tens.addingReportingOverflow(digit)
      number = overflows || overflowsToo ? .max : sum
    }
    return number
  }
}
