extension SyntaxError {
  /// What is wrong, in Chinese.
  public var chinese: String {
    switch cause {
    case .unexpected(let found, let expected): "此处为“\(found)”，应为\(Self.chinese(expected))"
    case .unknownName(let name, _): "没有名为“\(name)”的量"
    case .unknownFunction(let name, _): "没有名为“\(name)”的函数"
    case .wrongArgumentCount(let name, let found, let expected):
      "函数“\(name)”有 \(found) 个参数，应为 \(expected) 个"
    case .fullWidth(let found, _): "“\(found)”是全角符号"
    case .strangeCharacter(let found): "字符“\(found)”不能用在表达式里"
    case .unterminatedText: "文字缺少结束的引号"
    case .notANumber(let text): "“\(text)”不是数"
    case .tooDeep(let limit): "嵌套超过 \(limit) 层"
    case .tooLong(let limit): "表达式超过 \(limit) 个字符"
    case .notATime(let text): "“\(text)”不是日期、时间或时长"
    }
  }

  /// What is wrong, in English.
  public var english: String {
    switch cause {
    case .unexpected(let found, let expected): "“\(found)” stands where \(expected) should"
    case .unknownName(let name, _): "nothing here is called “\(name)”"
    case .unknownFunction(let name, _): "no function is called “\(name)”"
    case .wrongArgumentCount(let name, let found, let expected):
      "the function “\(name)” has \(found) arguments, not \(expected)"
    case .fullWidth(let found, _): "“\(found)” is a full-width character"
    case .strangeCharacter(let found): "the character “\(found)” has no place in an expression"
    case .unterminatedText: "the text has no closing quote"
    case .notANumber(let text): "“\(text)” is not a number"
    case .tooDeep(let limit): "the expression is nested more than \(limit) deep"
    case .tooLong(let limit): "the expression has more than \(limit) characters"
    case .notATime(let text): "“\(text)” is no date, time or duration"
    }
  }

  /// What to do about it, in Chinese.
  public var remedyInChinese: String {
    switch cause {
    case .unknownName(_, let nearest?), .unknownFunction(_, let nearest?): "是否要写“\(nearest)”？"
    case .unknownName, .unknownFunction: "请在 uses 或参数中给出这个名字"
    case .fullWidth(_, let write): "请改用半角“\(write)”"
    case .unterminatedText: "请补上半角双引号"
    case .tooDeep, .tooLong: "请把表达式拆成几个决策"
    default: "请改正第 \(position.line) 行第 \(position.column) 列"
    }
  }

  /// What to do about it, in English.
  public var remedyInEnglish: String {
    switch cause {
    case .unknownName(_, let nearest?), .unknownFunction(_, let nearest?):
      "did you mean “\(nearest)”?"
    case .unknownName, .unknownFunction: "give the name under uses or as a parameter"
    case .fullWidth(_, let write): "write “\(write)” instead"
    case .unterminatedText: "add the closing quote"
    case .tooDeep, .tooLong: "split the expression into several decisions"
    default: "correct line \(position.line), column \(position.column)"
    }
  }

  private static func chinese(_ expected: String) -> String {
    switch expected {
    case "a value": "一个值"
    case "a name": "一个名字"
    case "a type": "一个类型"
    case "the end": "结尾"
    default: "“\(expected)”"
    }
  }
}

extension SyntaxError: CustomStringConvertible {
  public var description: String { "\(position): \(english); \(remedyInEnglish)" }
}
