extension TableIndex {
  /// Decides the rows of a batch; the result says for each which rule holds.
  func write(
    _ decision: ColumnDecision, _ rows: BatchRows, _ columns: [Column],
    into result: inout DecisionColumn, at place: Int
  ) {
    var codes = [Int](repeating: 0, count: inputs.count)
    for row in 0..<rows.count {
      guard read(row: rows.start + row, columns, into: &codes) else {
        // What is not known may leave a rule open, which the table itself sorts out.
        result.set(decision.outcome(of: table, row: rows.start + row, columns), at: place + row)
        continue
      }
      let (rule, isConflict) = rule(for: codes)
      if isConflict { continue }
      if let rule {
        result.set(rule: rule, outputs.values[rule], at: place + row)
      } else if let value = outputs.defaultValue {
        result.setDefault(value, at: place + row)
      }
    }
  }

  /// The codes of a row; false where one of its values is not known.
  private func read(row: Int, _ columns: [Column], into codes: inout [Int]) -> Bool {
    for (index, input) in inputs.enumerated() {
      let column = columns[input.column]
      guard column.known[row] else { return false }
      switch (input.kind, column.values) {
      case (.number, .numbers(let numbers)): codes[index] = input.code(ofNumber: numbers[row])
      case (.day, .days(let days)): codes[index] = input.code(ofNumber: Int64(days[row]))
      case (.text(let dictionary), .codes(let texts)):
        codes[index] = min(Int(texts[row]), dictionary.count)
        if Int(texts[row]) >= dictionary.count { return false }
      case (.boolean, .booleans(let bits)): codes[index] = bits[row] ? 1 : 0
      default: return false
      }
    }
    return true
  }

  /// The rule that decides, looked for among those of the input that leaves the fewest.
  private func rule(for codes: [Int]) -> (rule: Int?, isConflict: Bool) {
    var fewest: Int?
    var count = Int.max
    for (index, input) in inputs.enumerated() {
      guard let rules = input.rules, rules[codes[index]].count < count else { continue }
      (fewest, count) = (index, rules[codes[index]].count)
    }
    guard let fewest, let candidates = inputs[fewest].rules?[codes[fewest]] else {
      return (nil, false)
    }
    var found: Int?
    for candidate in candidates {
      let rule = Int(candidate)
      guard holds(rule, for: codes, butFor: fewest) else { continue }
      guard let first = found else {
        found = rule
        if table.hitPolicy == .first { break }
        continue
      }
      if table.hitPolicy == .unique || outputs.values[first] != outputs.values[rule] {
        return (nil, true)
      }
    }
    return (found, false)
  }

  private func holds(_ rule: Int, for codes: [Int], butFor known: Int) -> Bool {
    for (index, input) in inputs.enumerated() where index != known {
      let code = codes[index]
      guard input.stretches[rule].contains(where: { $0.contains(code) }) else { return false }
    }
    return true
  }
}
