extension PatternError {
  /// What is wrong, in English.
  public var english: String {
    switch self {
    case .unexpected(let found, let expected, _), .replacement(let found, let expected, _):
      "“\(found)” stands where \(expected.english) should"
    case .reversedRange(let first, let last, _): "the range “\(first)-\(last)” runs backwards"
    case .reversedCount(let minimum, let maximum, _):
      "the count {\(minimum),\(maximum)} runs backwards"
    case .unknownCategory(let name, _): "no category or block of characters is called “\(name)”"
    case .noClosedGroup(let number, _): "no group \(number) is closed before its back-reference"
    case .unknownFlag(let flag): "“\(flag)” is not a flag; the flags are s, m, i, x and q"
    case .matchesEmptyText: "the pattern matches the empty text, so it separates nothing"
    case .tooDeep(let limit, _): "the pattern is nested more than \(limit) deep"
    case .tooLarge(let limit): "the pattern with its counts needs more than \(limit) instructions"
    case .tooLong(let limit): "more than \(limit) characters"
    case .tooExpensive(let limit): "the pattern was cut off after \(limit) steps"
    }
  }

  /// What is wrong, in Chinese.
  public var chinese: String {
    switch self {
    case .unexpected(let found, let expected, _), .replacement(let found, let expected, _):
      "此处为“\(found)”，应为\(expected.chinese)"
    case .reversedRange(let first, let last, _): "范围“\(first)-\(last)”首尾颠倒"
    case .reversedCount(let minimum, let maximum, _): "次数 {\(minimum),\(maximum)} 首尾颠倒"
    case .unknownCategory(let name, _): "没有名为“\(name)”的字符类别或区块"
    case .noClosedGroup(let number, _): "反向引用之前没有已结束的第 \(number) 组"
    case .unknownFlag(let flag): "“\(flag)”不是标志；标志只有 s、m、i、x、q"
    case .matchesEmptyText: "该模式能匹配空文字，无法用来分隔或替换"
    case .tooDeep(let limit, _): "模式嵌套超过 \(limit) 层"
    case .tooLarge(let limit): "模式连同其次数需要超过 \(limit) 条指令"
    case .tooLong(let limit): "超过 \(limit) 个字符"
    case .tooExpensive(let limit): "匹配超过 \(limit) 步，已中止"
    }
  }
}

extension PatternError.Expectation {
  /// What belongs there, in English.
  var english: String {
    switch self {
    case .atom: "something to match"
    case .branchEnd: "the end of the pattern"
    case .closingBrace: "“}”"
    case .closingBracket: "“]”"
    case .closingParenthesis: "“)”"
    case .classMember: "a character of the class"
    case .rangeEnd: "the last character of a range"
    case .categoryName: "“{” and the name of a category"
    case .number: "a number"
    case .plainGroup: "“?:”"
    case .escape: "an escape that XPath knows"
    case .replacementDigit: "“$” and a digit"
    case .replacementEscape: "“\\\\” or “\\$”"
    }
  }

  /// What belongs there, in Chinese.
  var chinese: String {
    switch self {
    case .atom: "要匹配的内容"
    case .branchEnd: "模式的结尾"
    case .closingBrace: "“}”"
    case .closingBracket: "“]”"
    case .closingParenthesis: "“)”"
    case .classMember: "字符类中的字符"
    case .rangeEnd: "范围的末尾字符"
    case .categoryName: "“{”和类别名"
    case .number: "数字"
    case .plainGroup: "“?:”"
    case .escape: "XPath 认可的转义"
    case .replacementDigit: "“$”和数字"
    case .replacementEscape: "“\\\\”或“\\$”"
    }
  }
}

extension PatternError: CustomStringConvertible {
  /// What is wrong and where, in English; characters count from one.
  public var description: String {
    guard let place else { return english }
    return "character \(place + 1): \(english)"
  }
}
