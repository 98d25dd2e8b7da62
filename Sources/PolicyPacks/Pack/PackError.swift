public import TradeTerms

/// One mistake in a pack.
public struct PackError: Explained, Hashable {
  public let what: Wording
  public let position: PackPlace
  public let remedy: Wording

  public var place: String { position.description }

  public init(_ what: Wording, at position: PackPlace, remedy: Wording) {
    self.what = what
    self.position = position
    self.remedy = remedy
  }
}
