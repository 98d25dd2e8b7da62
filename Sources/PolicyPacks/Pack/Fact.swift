public import TradeTerms

/// A statement about a subject that a policy reads: its name, type and unit.
public struct Fact: Sendable {
  /// The type of its value.
  public enum Kind: Sendable {
    case boolean
    case number(MeasureUnit)
    case text([TextValue])
    case day
  }

  /// One of the texts that a fact may say.
  public struct TextValue: Hashable, Sendable {
    public let code: String
    public let label: Wording

    public init(code: String, label: Wording) {
      self.code = code
      self.label = label
    }
  }

  public let name: String
  public let subject: Subject
  /// Whether it is said for each year.
  public let isYearly: Bool
  public let kind: Kind
  public let label: Wording
  /// The fact that says the same from another source; where the two put a condition on
  /// different sides, the answer is unknown.
  public let beside: String?
  /// The title that answers it: whether the enterprise of an executive has that now.
  public let title: String?

  /// The texts it may say, in the order of their codes in columns.
  public var texts: [String] {
    if case .text(let values) = kind { values.map(\.code) } else { [] }
  }

  /// The code of a text in columns; nil where the fact never says it.
  public func code(of text: String) -> UInt16? {
    texts.firstIndex(of: text).flatMap(UInt16.init(exactly:))
  }

  /// The unit of a number.
  public var unit: MeasureUnit? {
    if case .number(let unit) = kind { unit } else { nil }
  }
}
