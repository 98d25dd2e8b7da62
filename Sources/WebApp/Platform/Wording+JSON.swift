public import TradeTerms

// The API gives every sentence in both languages and leaves the choice to its reader.
extension Wording: Encodable {
  private enum CodingKeys: String, CodingKey { case zh, en }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(chinese, forKey: .zh)
    try container.encode(english, forKey: .en)
  }
}
