/// One thing that a rule has against a message or one of its records.
public struct Finding: Hashable, Sendable {
  public let rule: Rule
  /// The record in the message, from 0; `nil` when it concerns the message as a whole.
  public let record: Int?
  /// The list line in the record, from 0; `nil` in the head.
  public let line: Int?
  /// The element, such as `OrderHead/orderNo`.
  public let element: String
  /// The value that was found, at most 200 characters of it.
  public let value: String
  /// What would have been right, as far as a word can say it: a bound, a name, a list.
  public let expected: String
  /// The line of the file, from 1; 0 when it is not known.
  public let sourceLine: Int

  public init(
    _ rule: Rule, record: Int? = nil, line: Int? = nil, element: String, value: String = "",
    expected: String = "", sourceLine: Int = 0
  ) {
    self.rule = rule
    self.record = record
    self.line = line
    self.element = element
    self.value = String(value.prefix(200))
    self.expected = expected
    self.sourceLine = sourceLine
  }
}
