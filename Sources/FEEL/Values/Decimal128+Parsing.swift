extension Decimal128 {
  /// Reads a numeric literal of FEEL, such as `12`, `-0.5`, `.5` or `1.2e-3`, and rounds it half
  /// even at 34 digits; nil where the text is anything else or the number beyond the range.
  public init?(_ text: some StringProtocol) {
    let literal =
      text.utf8.withContiguousStorageIfAvailable { Literal($0) }
      ?? Array(text.utf8).withUnsafeBufferPointer { Literal($0) }
    guard let literal else { return nil }
    self.init(
      isNegative: literal.isNegative, coefficient: literal.coefficient,
      exponent: literal.exponent)
  }
}
