public import TradeTerms

/// A place where the text at hand has a hole.
public struct TextGap: Hashable, Sendable, Encodable {
  public var id: String
  /// The sentence after which the text is missing; `nil` when it is missing from the start.
  public var after: String?
  /// What is missing, such as the whole body of a measure.
  public var extent: Wording

  public init(id: String, after: String?, extent: Wording) {
    self.id = id
    self.after = after
    self.extent = extent
  }
}
