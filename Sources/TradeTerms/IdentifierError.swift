/// Why a text is not the identifier it is offered as.
public enum IdentifierError: Explained, Hashable {
  case empty(IdentifierKind)
  case tooLong(IdentifierKind, text: String, limit: Int)
  case wrongLength(IdentifierKind, text: String, expected: [Int])
  case wrongCharacter(IdentifierKind, text: String, position: Int)
  case checkFailed(IdentifierKind, text: String, expected: Character)

  /// The kind of identifier that was wanted.
  public var kind: IdentifierKind {
    switch self {
    case .empty(let kind), .tooLong(let kind, _, _), .wrongLength(let kind, _, _),
      .wrongCharacter(let kind, _, _), .checkFailed(let kind, _, _):
      kind
    }
  }

  public var what: Wording {
    let name = kind.name
    switch self {
    case .empty:
      return Wording("\(name.chinese)为空", "The \(name.english) is empty")
    case .tooLong(_, let text, let limit):
      let length = text.unicodeScalars.count
      return Wording(
        "\(name.chinese)“\(text.shown)”有 \(length) 个字符，最多 \(limit) 个",
        "\(name.english) “\(text.shown)” has \(length) characters, at most \(limit) are allowed")
    case .wrongLength(_, let text, let expected):
      let length = text.unicodeScalars.count
      let lengths = expected.map { String($0) }
      let chineseLengths = lengths.joined(separator: " 或 ")
      let englishLengths = lengths.joined(separator: " or ")
      return Wording(
        "\(name.chinese)“\(text.shown)”有 \(length) 个字符，应为 \(chineseLengths) 个",
        "\(name.english) “\(text.shown)” has \(length) characters, not \(englishLengths)")
    case .wrongCharacter(_, let text, let position):
      return Wording(
        "\(name.chinese)“\(text.shown)”第 \(position) 个字符不允许",
        "\(name.english) “\(text.shown)” may not have its character number \(position)")
    case .checkFailed(_, let text, let expected):
      return Wording(
        "\(name.chinese)“\(text.shown)”校验位不符，按前几位计算应为 \(expected)",
        "\(name.english) “\(text.shown)” fails its check: the last character should be \(expected)")
    }
  }

  public var place: String { kind.rawValue }

  public var remedy: Wording { kind.remedy }
}
