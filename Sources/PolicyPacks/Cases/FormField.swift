public import FEEL
public import TradeTerms

/// A field of a form (表单字段).
public struct FormField: Sendable {
  public enum Kind: Sendable {
    /// One line of text.
    case line
    /// Text of several lines.
    case text
    /// A number in a unit; nil for a bare number.
    case number(MeasureUnit?)
    /// An amount of RMB with at most two places.
    case money
    case day
    case yesNo
    case choice([Fact.TextValue])
    /// A department of the policy.
    case department
    /// People of the register of experts.
    case experts
  }

  /// What a customs document says that fills a field in.
  public enum DocumentPart: String, CaseIterable, Sendable {
    /// The numbers under which it was declared.
    case number
    /// The day on which customs closed it, the goods having left the country (结关).
    case leftOn
  }

  public let id: String
  public let kind: Kind
  public let label: Wording
  public let hint: Wording?
  public let isRequired: Bool
  /// The fact that fills it in, where the platform knows it.
  public let fact: String?
  /// The title that answers it: whether the subject of the case has that now.
  public let title: String?
  /// The figure of the records that it is filled in with; unlike a fact it can be written over, and
  /// what the records said is kept beside it.
  public let figure: String?
  /// How many years before that of the return the figure is of.
  public let yearsBack: Int
  /// What fills it in where the case is opened about a customs document.
  public let document: DocumentPart?
  /// Whether it is filled in by the amount that the decision behind the benefit says.
  public let isBenefitAmount: Bool
  /// What it is worth, in FEEL over the other fields; nil for one that somebody fills in.
  public let value: Expression?
  /// What it is where nobody fills it in, in FEEL over the fields before it; nil where it stays
  /// empty.
  public let fallback: Expression?
  /// The last day that it may be, in FEEL over the fields before it; nil for no bound.
  public let latest: Expression?
  /// The least that a number may be; nil for no bound.
  public let least: Int?
  /// How many decimal places a number may have; nil for any. One with a least and nothing said of
  /// places is a whole number.
  public let places: Int?
  /// Whether a day must not be over.
  public let isFuture: Bool
  /// Whether a day must have come.
  public let isPast: Bool
  /// Whether it is personal: kept sealed, shown masked.
  public let isPersonal: Bool
  /// The most characters, or for a number its greatest value.
  public let most: Int
  public let place: PackPlace

  /// Whether whoever fills in the form must fill it in.
  public var mustBeFilledIn: Bool { isRequired && fallback == nil }

  /// The choices; empty for other kinds.
  public var choices: [Fact.TextValue] { if case .choice(let values) = kind { values } else { [] } }
}
