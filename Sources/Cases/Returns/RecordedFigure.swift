public import TradeTerms

/// What the records say of a figure (平台记录), and of when.
public struct RecordedFigure: Hashable, Sendable {
  /// By what exactly those can be found again that were counted.
  public enum Basis: Hashable, Sendable {
    /// A run of the policy, by its number.
    case run(Int64)
    /// What was recorded up to an instant.
    case records(Instant)
  }

  public let value: String
  /// The year that it is of.
  public let year: Int
  /// The day on which the records stood so; nil where that is not known.
  public let day: Day?
  /// Nil where that was not kept.
  public let basis: Basis?

  public init(_ value: String, year: Int, day: Day?, by basis: Basis? = nil) {
    self.value = value
    self.year = year
    self.day = day
    self.basis = basis
  }

  /// Reads what a case keeps; what says no year was taken for that of the return.
  init?(_ text: String, year: Int) {
    let parts = text.split(separator: " ")
    guard let value = parts.first else { return nil }
    self.init(
      String(value), year: parts.dropFirst().first.flatMap { Int($0) } ?? year,
      day: parts.dropFirst(2).first.flatMap { try? Day($0) },
      by: parts.dropFirst(3).first.flatMap { Basis($0) })
  }

  /// As a case keeps it: what is behind the day is not read without one.
  var text: String {
    let end = day.map { day in " \(day)" + (basis.map { " \($0.text)" } ?? "") }
    return "\(value) \(year)" + (end ?? "")
  }
}

extension RecordedFigure.Basis {
  fileprivate init?(_ text: Substring) {
    guard let number = Int64(text.dropFirst()) else { return nil }
    switch text.first {
    case "#": self = .run(number)
    case "@": self = .records(Instant(millisecondsSinceEpoch: number))
    default: return nil
    }
  }

  fileprivate var text: String {
    switch self {
    case .run(let number): "#\(number)"
    case .records(let instant): "@\(instant.millisecondsSinceEpoch)"
    }
  }
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
