extension ColumnMachine {
  /// Decides a batch of a table that needs no registers; false for other decisions.
  func write(
    _ compiled: ColumnProgram.Compiled, _ rows: BatchRows, into result: inout DecisionColumn,
    at place: Int
  ) -> Bool {
    switch compiled.shape {
    case .indexed(let index):
      index.write(compiled.decision, rows, columns, into: &result, at: place)
    case .scalar(let table):
      for row in 0..<rows.count {
        let outcome = compiled.decision.outcome(of: table, row: rows.start + row, columns)
        if !outcome.value.isNull {
          result.known[place + row] = true
          result.exceptions[place + row] = outcome.value
        }
      }
    case .tree, .rules, .worked, .number: return false
    }
    return true
  }

  /// Works out what the rule that holds gives for each row of a batch; the row keeps its rule where
  /// that is not known.
  func workOut(
    _ table: DecisionTable, of compiled: ColumnProgram.Compiled, _ rows: BatchRows,
    into result: inout DecisionColumn, at place: Int
  ) {
    for row in 0..<rows.count where result.known[place + row] {
      let rule = result.rule(place + row)
      let output = rule.map { table.rules[$0].output } ?? table.defaultOutput
      let value =
        output.map { compiled.decision.number($0, row: rows.start + row, columns: columns) }
        ?? .null
      if value.isNull {
        result.forget(place + row)
      } else {
        result.exceptions[place + row] = value
        result.set(truth: value == .boolean(true), at: place + row)
      }
    }
  }

  /// Writes the numbers of a batch: from their register, or worked out row by row where one of them
  /// left the range of a register.
  func write(
    _ shape: NumberShape, of compiled: ColumnProgram.Compiled, _ isExact: Bool, _ rows: BatchRows,
    into result: inout DecisionColumn, at place: Int
  ) {
    if isExact, let lane = shape.lane?.register {
      let first = lane * ColumnProgram.batch
      for row in 0..<rows.count { result.numbers[place + row] = lanes[first + row] }
      for word in 0..<rows.words {
        let known = laneKnown[lane * ColumnProgram.batchWords + word] & rows.mask(word)
        result.known.setWord(place >> 6 + word, known)
      }
      return
    }
    for row in 0..<rows.count {
      let value = compiled.decision.number(
        shape.expression, row: rows.start + row, columns: columns)
      guard !value.isNull else { continue }
      result.known[place + row] = true
      if case .number(let number) = value, let whole = number.integer(scale: result.scale) {
        result.numbers[place + row] = whole
      } else {
        result.exceptions[place + row] = value
      }
    }
  }
}

extension ColumnDecision {
  /// The number of a single row, the way the columns must agree with; null where two sources of an
  /// input lead to different ones.
  func number(_ expression: Expression, row: Int, columns: [Column]) -> Value {
    func value(_ read: (ColumnInput) -> Value) -> Value {
      var values = constants
      for (name, input) in inputs { values[name] = read(input) }
      var evaluator = Evaluator(Environment(values: values), nulls: .unknown)
      return evaluator.value(of: expression)
    }
    let first = value { columns[$0.column].value(at: row, as: $0.kind) }
    let hasSecond = inputs.values.contains { input in
      input.beside.map { !columns[$0].isAbsent(row) } ?? false
    }
    guard hasSecond else { return first }
    let second = value { input in
      let place = input.beside.flatMap { columns[$0].isAbsent(row) ? nil : $0 }
      return columns[place ?? input.column].value(at: row, as: input.kind)
    }
    return first == second ? first : .null
  }
}
