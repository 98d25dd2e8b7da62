/// Why a text is not the identifier it is offered as.
public enum IdentifierError: Explained, Hashable {
  case wrongLength(IdentifierKind, text: String, expected: Int)
  case wrongCharacter(IdentifierKind, text: String, position: Int)
  case checkFailed(IdentifierKind, text: String, expected: Character)

  public var what: Wording {
    switch self {
    case .wrongLength(let kind, let text, let expected):
      Wording(
        "\(kind.chinese)“\(text)”有 \(text.unicodeScalars.count) 个字符，应为 \(expected) 个",
        "\(kind.english) “\(text)” has \(text.unicodeScalars.count) characters, not \(expected)")
    case .wrongCharacter(let kind, let text, let position):
      Wording(
        "\(kind.chinese)“\(text)”第 \(position) 个字符不允许",
        "\(kind.english) “\(text)” may not have its character number \(position)")
    case .checkFailed(let kind, let text, let expected):
      Wording(
        "\(kind.chinese)“\(text)”校验位不符，按前几位计算应为 \(expected)",
        "\(kind.english) “\(text)” fails its check: the last character should be \(expected)")
    }
  }

  public var place: String {
    switch self {
    case .wrongLength(let kind, _, _), .wrongCharacter(let kind, _, _), .checkFailed(let kind, _, _):
      kind.rawValue
    }
  }

  public var remedy: Wording {
    Wording("请对照证照原件重新填写", "Copy it again from the certificate")
  }
}

/// The kinds of identifier that the platform knows.
public enum IdentifierKind: String, Sendable, CaseIterable {
  case uscc
  case customsRegistration

  var chinese: String {
    switch self {
    case .uscc: "统一社会信用代码"
    case .customsRegistration: "海关注册编码"
    }
  }

  var english: String {
    switch self {
    case .uscc: "unified social credit code"
    case .customsRegistration: "customs registration code"
    }
  }
}
