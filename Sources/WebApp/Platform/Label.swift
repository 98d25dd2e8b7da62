public import TradeTerms

/// A short word for a state, with its code and how it is to be taken.
public struct Label: Hashable, Sendable, Encodable {
  /// How a state is to be taken; the pages colour and mark it.
  public enum Tone: String, Hashable, Sendable, Encodable {
    case good, bad, waiting, neutral
  }

  public var code: String
  public var text: Wording
  public var tone: Tone

  public init(code: String, text: Wording, tone: Tone) {
    self.code = code
    self.text = text
    self.tone = tone
  }
}
