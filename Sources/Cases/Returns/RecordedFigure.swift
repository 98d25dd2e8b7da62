public import TradeTerms

/// What the records say of a figure (平台记录), and of when.
public struct RecordedFigure: Hashable, Sendable {
  public let value: String
  /// The year that it is of.
  public let year: Int
  /// The day on which the records stood so; nil where that is not known.
  public let day: Day?

  public init(_ value: String, year: Int, day: Day?) {
    self.value = value
    self.year = year
    self.day = day
  }

  /// Reads what a case keeps; what says no year was taken for that of the return.
  init?(_ text: String, year: Int) {
    let parts = text.split(separator: " ")
    guard let value = parts.first else { return nil }
    self.init(
      String(value), year: parts.dropFirst().first.flatMap { Int($0) } ?? year,
      day: parts.dropFirst(2).first.flatMap { try? Day($0) })
  }

  /// As a case keeps it.
  var text: String { "\(value) \(year)" + (day.map { " \($0)" } ?? "") }
}

extension RecordedFigure: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let read = Self(try container.decode(String.self), year: 0) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no figure")
    }
    self = read
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
