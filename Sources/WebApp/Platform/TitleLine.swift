public import TradeTerms

/// A title that an enterprise has or had, as the page and the API show it.
public struct TitleLine: Hashable, Sendable, Encodable {
  /// The case behind it, and the round that it was in.
  public struct Origin: Hashable, Sendable, Encodable {
    /// The number of the case.
    public var number: String
    public var round: String?
    /// Their pages; nil where the reader does not see them.
    public var link: String?
    public var roundLink: String?
  }

  /// Why it is had no more.
  public struct Ending: Hashable, Sendable, Encodable {
    public var why: Wording
    /// What was written when it was ended; nil where nothing was, or where that is not to be read.
    public var reason: String?
  }

  public var id: String
  public var title: Wording
  public var from: String
  /// The last day; nil for one without an end.
  public var until: String?
  public var isHeld: Bool
  public var origin: Origin
  public var ending: Ending?
}
