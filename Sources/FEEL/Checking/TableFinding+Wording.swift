extension TableFinding {
  /// What was found, in English.
  public var english: String {
    switch cause {
    case .overlap: "rules \(numbers) hold at once\(rowText(" for ", ", "))"
    case .conflict: "rules \(numbers) hold at once with different answers\(rowText(" for ", ", "))"
    case .hole: "no rule holds\(rowText(" for ", ", "))"
    case .neverHolds: "rule \(numbers) never holds: no row fits all of its cells"
    case .masked: "rule \(numbers) never counts: wherever it holds, another comes before it"
    case .unreadableCell(let column, let error), .unreadableOutput(let column, let error):
      "rule \(numbers), “\(column)”: \(error.english)"
    case .wrongCellType(let column, let value, let type):
      "rule \(numbers) compares “\(column)”, which is a \(type), with \(value)"
    case .wrongOutputType(let column, let value, let type):
      "rule \(numbers) gives \(value) for “\(column)”, which is a \(type)"
    case .outputNotAllowed(let column, let value, let allowed):
      "rule \(numbers) gives \(value) for “\(column)”, which may be \(allowed)"
    case .missingRank: "the hit policy ranks answers, but the outputs do not list their values"
    case .unfinished: "the table is too intricate to look at every row"
    case .more(let count): "and \(count) more like this"
    }
  }

  /// What was found, in Chinese.
  public var chinese: String {
    switch cause {
    case .overlap: "第 \(numbers) 条规则同时成立\(rowText("：", "，"))"
    case .conflict: "第 \(numbers) 条规则同时成立而结果不同\(rowText("：", "，"))"
    case .hole: "没有规则成立\(rowText("：", "，"))"
    case .neverHolds: "第 \(numbers) 条规则从不成立：没有一行符合它所有的格"
    case .masked: "第 \(numbers) 条规则从不起作用：凡它成立之处，另有规则在先"
    case .unreadableCell(let column, let error), .unreadableOutput(let column, let error):
      "第 \(numbers) 条规则“\(column)”：\(error.chinese)"
    case .wrongCellType(let column, let value, let type):
      "第 \(numbers) 条规则把“\(column)”（类型 \(type)）与 \(value) 相比"
    case .wrongOutputType(let column, let value, let type):
      "第 \(numbers) 条规则给“\(column)”（类型 \(type)）的是 \(value)"
    case .outputNotAllowed(let column, let value, let allowed):
      "第 \(numbers) 条规则给“\(column)”的是 \(value)，只能是 \(allowed)"
    case .missingRank: "命中策略按结果排序，但输出列没有列出其值"
    case .unfinished: "决策表过于复杂，未能看遍每一行"
    case .more(let count): "另有 \(count) 处相同的问题"
    }
  }

  /// What to do about it, in English.
  public var remedyInEnglish: String {
    switch cause {
    case .overlap: "narrow one of the rules, or use hit policy F (FIRST)"
    case .conflict: "give the same answer in both, or narrow one of them"
    case .hole(let cells): "add a rule: \(cells.joined(separator: " | "))"
    case .neverHolds: "correct its cells, or remove it"
    case .masked: "move it up, narrow those before it, or remove it"
    case .unreadableCell, .unreadableOutput: "correct what is written there"
    case .wrongCellType(_, _, let type): "compare it with a \(type)"
    case .wrongOutputType(_, _, let type): "give a \(type)"
    case .outputNotAllowed: "give one of these, or allow the value"
    case .missingRank: "list the values of the outputs, the one that counts most first"
    case .unfinished: "split the table in two"
    case .more: "correct those first"
    }
  }

  /// What to do about it, in Chinese.
  public var remedyInChinese: String {
    switch cause {
    case .overlap: "请收窄其中一条，或改用命中策略 F（FIRST）"
    case .conflict: "请使两条结果相同，或收窄其中一条"
    case .hole(let cells): "请补一条规则：\(cells.joined(separator: " | "))"
    case .neverHolds: "请改正各格，或删去它"
    case .masked: "请把它上移、收窄在先的规则，或删去它"
    case .unreadableCell, .unreadableOutput: "请改正该处"
    case .wrongCellType(_, _, let type): "请与 \(type) 相比"
    case .wrongOutputType(_, _, let type): "请给出 \(type)"
    case .outputNotAllowed: "请给出其中之一，或补上该值"
    case .missingRank: "请列出输出列的值，最先者为重"
    case .unfinished: "请把表拆成两张"
    case .more: "请先改正已列出的"
    }
  }

  private var numbers: String { rules.map(String.init).joined(separator: ", ") }

  private func rowText(_ opening: String, _ separator: String) -> String {
    row.isEmpty
      ? ""
      : opening + row.map { "\($0.input) = \($0.value)" }.joined(separator: separator)
  }
}
