public import TradeTerms

/// A value as a page shows it; unknown is a value, never a zero.
public enum Figure: Hashable, Sendable {
  case rmb(fen: Int64)
  case count(Int64, unit: Wording)
  /// A multiple or a share, in hundredths of its unit.
  case ratio(hundredths: Int64, unit: Wording)
  case words(Wording)
  case unknown

  /// The whole number behind the figure, where it is one.
  var number: Int64? {
    switch self {
    case .rmb(let fen): fen
    case .count(let count, _): count
    case .ratio(let hundredths, _): hundredths
    case .words, .unknown: nil
    }
  }

  /// The same kind of figure with another number.
  func with(_ number: Int64) -> Figure {
    switch self {
    case .rmb: .rmb(fen: number)
    case .count(_, let unit): .count(number, unit: unit)
    case .ratio(_, let unit): .ratio(hundredths: number, unit: unit)
    case .words, .unknown: self
    }
  }
}

extension Figure: Encodable {
  private enum CodingKeys: String, CodingKey { case fen, count, hundredths, unit, text, known }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .rmb(let fen):
      try container.encode(fen, forKey: .fen)
    case .count(let count, let unit):
      try container.encode(count, forKey: .count)
      try container.encode(unit, forKey: .unit)
    case .ratio(let hundredths, let unit):
      try container.encode(hundredths, forKey: .hundredths)
      try container.encode(unit, forKey: .unit)
    case .words(let words):
      try container.encode(words, forKey: .text)
    case .unknown:
      try container.encode(false, forKey: .known)
    }
  }
}
