public import TradeTerms

/// One thing that is wrong with a document, and what to do about it.
public struct FindingRow: Hashable, Sendable, Encodable {
  /// The document's kind and number, in words.
  public var document: String
  public var documentID: String?
  public var element: String
  public var value: String
  /// The code of the rule, and whether it refuses or warns.
  public var rule: String
  public var refuses: Bool
  public var what: Wording
  public var remedy: Wording

  public init(
    document: String, documentID: String? = nil, element: String, value: String, rule: String,
    refuses: Bool, what: Wording, remedy: Wording
  ) {
    self.document = document
    self.documentID = documentID
    self.element = element
    self.value = value
    self.rule = rule
    self.refuses = refuses
    self.what = what
    self.remedy = remedy
  }
}
