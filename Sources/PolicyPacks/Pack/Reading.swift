public import TradeTerms

/// How the pack reads words of the policy that could be read in another way.
public struct Reading: Sendable {
  public let id: String
  public let text: Wording
}
