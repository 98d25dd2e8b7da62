/// Why a text cannot be read as the value it should write.
public enum NotationError: Explained, Hashable {
  case unreadable(Notation, text: String)
  case tooManyDigits(Notation, text: String)
  case tooManyDecimals(Notation, text: String)
  case outOfRange(Notation, text: String)

  /// The notation that was wanted.
  public var notation: Notation {
    switch self {
    case .unreadable(let notation, _), .tooManyDigits(let notation, _),
      .tooManyDecimals(let notation, _), .outOfRange(let notation, _):
      notation
    }
  }

  public var what: Wording {
    let name = notation.name
    switch self {
    case .unreadable(_, let text):
      return Wording("“\(text.shown)”不是\(name.chinese)", "“\(text.shown)” is no \(name.english)")
    case .tooManyDigits(_, let text):
      return Wording(
        "\(name.chinese)“\(text.shown)”位数过多",
        "The \(name.english) “\(text.shown)” has too many digits")
    case .tooManyDecimals(_, let text):
      return Wording(
        "\(name.chinese)“\(text.shown)”小数位数过多",
        "The \(name.english) “\(text.shown)” has too many digits after the point")
    case .outOfRange(_, let text):
      return Wording(
        "\(name.chinese)“\(text.shown)”超出范围", "The \(name.english) “\(text.shown)” is out of range")
    }
  }

  public var place: String { notation.rawValue }

  public var remedy: Wording { notation.remedy }
}
