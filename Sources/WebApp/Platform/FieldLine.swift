public import TradeTerms

/// One field of a document, under the name of the specification.
public struct FieldLine: Hashable, Sendable, Encodable {
  public var element: String
  public var chinese: String
  public var value: String
  /// What a code stands for.
  public var meaning: Wording?

  public init(element: String, chinese: String, value: String, meaning: Wording? = nil) {
    self.element = element
    self.chinese = chinese
    self.value = value
    self.meaning = meaning
  }
}
