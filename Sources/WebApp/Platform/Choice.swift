public import TradeTerms

/// One entry of a closed list: its code and its name.
public struct Choice: Hashable, Sendable, Encodable {
  public var code: String
  public var name: Wording

  public init(code: String, name: Wording) {
    self.code = code
    self.name = name
  }
}
