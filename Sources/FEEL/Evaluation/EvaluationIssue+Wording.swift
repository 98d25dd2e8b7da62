extension EvaluationIssue {
  /// Why the value is null, in English.
  public var english: String {
    switch cause {
    case .wrongTypes(let operation, let types):
      "“\(operation)” does not take \(types.joined(separator: " and "))"
    case .divisionByZero: "division by zero"
    case .beyondRange(let operation): "the result of “\(operation)” is beyond range"
    case .unknownName(let name): "nothing is called “\(name)”"
    case .unknownFunction(let name): "no function is called “\(name)”"
    case .noMember(let name): "there is no member “\(name)”"
    case .noItem: "the list has no item at this place"
    case .doubleName(let name): "“\(name)” is given twice"
    case .notIterable(let type): "a \(type) has no items to run over"
    case .notAFunction(let text): "“\(text)” is no function"
    case .notAllowed(let text): "the external function is not allowed: \(text)"
    case .wrongArguments(let function, let types):
      "“\(function)” does not take " + (types.isEmpty ? "nothing" : types.joined(separator: ", "))
    case .wrongCount(let function, let count): "“\(function)” does not take \(count) arguments"
    case .wrongNames(let function): "“\(function)” has no such parameters"
    case .wrongResult(let function, let type):
      "“\(function)” gives a \(type), which it is not declared to"
    case .invalid(let function, let text): "“\(function)”: \(text)"
    case .overlappingRules(let rules):
      "several rules hold: " + rules.map(String.init).joined(separator: ", ")
    case .noRule: "no rule holds and there is no default"
    case .reversedRange(let lower, let upper): "the range from \(lower) to \(upper) is reversed"
    case .notOfType(let name, let type, let value): "“\(name)” is a \(value), not a \(type)"
    case .unreadable(let error): error.english
    case .notAmong(let value, let allowed): "\(value) is not among \(allowed)"
    case .tooManySteps(let limit): "more than \(limit) steps"
    case .tooDeep(let limit): "nested more than \(limit) deep"
    case .tooLong(let limit): "longer than \(limit)"
    case .other(_, let english): english
    }
  }

  /// Why the value is null, in Chinese.
  public var chinese: String {
    switch cause {
    case .wrongTypes(let operation, let types):
      "“\(operation)”不能用于 \(types.joined(separator: "、"))"
    case .divisionByZero: "除数为零"
    case .beyondRange(let operation): "“\(operation)”的结果超出范围"
    case .unknownName(let name): "没有名为“\(name)”的量"
    case .unknownFunction(let name): "没有名为“\(name)”的函数"
    case .noMember(let name): "没有成员“\(name)”"
    case .noItem: "列表在该位置没有项"
    case .doubleName(let name): "“\(name)”给出了两次"
    case .notIterable(let type): "\(type) 没有可遍历的项"
    case .notAFunction(let text): "“\(text)”不是函数"
    case .notAllowed(let text): "不允许的外部函数：\(text)"
    case .wrongArguments(let function, let types):
      "函数“\(function)”不接受 " + (types.isEmpty ? "空参数" : types.joined(separator: "、"))
    case .wrongCount(let function, let count): "函数“\(function)”不接受 \(count) 个参数"
    case .wrongNames(let function): "函数“\(function)”没有这样的参数名"
    case .wrongResult(let function, let type): "函数“\(function)”的结果 \(type) 与声明不符"
    case .invalid(let function, let text): "函数“\(function)”：\(text)"
    case .overlappingRules(let rules):
      "多条规则同时成立：" + rules.map(String.init).joined(separator: "、")
    case .noRule: "没有规则成立，也没有缺省"
    case .reversedRange(let lower, let upper): "范围 \(lower) 至 \(upper) 上下颠倒"
    case .notOfType(let name, let type, let value): "“\(name)”是 \(value)，不是 \(type)"
    case .unreadable(let error): error.chinese
    case .notAmong(let value, let allowed): "\(value) 不在 \(allowed) 之中"
    case .tooManySteps(let limit): "计算超过 \(limit) 步"
    case .tooDeep(let limit): "嵌套超过 \(limit) 层"
    case .tooLong(let limit): "长度超过 \(limit)"
    case .other(let chinese, _): chinese
    }
  }
}

extension EvaluationIssue: CustomStringConvertible {
  /// The issue in English, with its place.
  public var description: String { "\(position): \(english)" }
}
