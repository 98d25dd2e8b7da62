/// The rules of a table as boxes over the pieces of its inputs.
struct RuleBoxes {
  /// The axes, one for each input that is asked for; two columns of one input share theirs.
  let axes: [InputAxis]
  /// The columns of each axis.
  let columns: [[Int]]
  /// The pieces that each rule certainly takes, by rule and axis.
  let certain: [[Stretches]]
  /// The pieces that each rule may take.
  let possible: [[Stretches]]

  init(_ table: DecisionTable, _ reading: inout CellReading) {
    var places: [String: Int] = [:]
    var columns: [[Int]] = []
    for (column, input) in table.inputs.enumerated() {
      let name = input.isLarger(than: 50) ? "\(column)" : input.description
      if let place = places[name] {
        columns[place].append(column)
      } else {
        places[name] = columns.count
        columns.append([column])
      }
    }
    var axes: [InputAxis] = []
    var certain = [[Stretches]](repeating: [], count: table.rules.count)
    var possible = certain
    for group in columns {
      let axis = InputAxis(
        cells: group.flatMap { column in table.rules.map { $0.cells[column] } },
        limits: group.compactMap { table.inputValues[$0] }
          + group.compactMap {
            table.inputTypes[$0].constraint
          }, type: group.map { table.inputTypes[$0] }.first { $0 != .any } ?? .any, &reading)
      axes.append(axis)
      for (index, rule) in table.rules.enumerated() {
        var sure = axis.domain
        var maybe = axis.domain
        for column in group {
          let extent = CellExtent(rule.cells[column], on: axis, &reading)
          sure = sure.intersection(extent.certain)
          maybe = maybe.intersection(extent.possible)
        }
        certain[index].append(sure)
        possible[index].append(maybe)
      }
    }
    self.axes = axes
    self.columns = columns
    self.certain = certain
    self.possible = possible
  }

  /// The pieces in which two rules certainly meet; nil where they do not.
  func meeting(_ first: Int, _ second: Int) -> [Stretches]? {
    var box: [Stretches] = []
    for axis in axes.indices {
      let common = certain[first][axis].intersection(certain[second][axis])
      if common.isEmpty { return nil }
      box.append(common)
    }
    return box
  }

  /// A value for each column out of a box; nil where any value will do.
  func sample(of box: [Stretches], columnCount: Int) -> [Value?] {
    var values = [Value?](repeating: nil, count: columnCount)
    for (axis, pieces) in box.enumerated() {
      guard let piece = axes[axis].piece(of: pieces), let value = axes[axis].samples[piece] else {
        continue
      }
      for column in columns[axis] { values[column] = value }
    }
    return values
  }

  /// A box as the cells of a rule that would take it.
  func cells(for box: [Stretches], columnCount: Int) -> [String] {
    var cells = [String](repeating: "-", count: columnCount)
    for (axis, pieces) in box.enumerated() {
      if let column = columns[axis].first { cells[column] = axes[axis].cell(for: pieces) }
    }
    return cells
  }
}

extension InputAxis {
  /// The piece of a stretch that is easiest to read: a constant of the table before another value.
  fileprivate func piece(of pieces: Stretches) -> Int? {
    for segment in segments where segment.kind.isOrdered {
      let own = pieces.intersection(Stretches([segment.codes]))
      guard let range = own.ranges.first else { continue }
      let isBound = (range.lowerBound - segment.first) % 2 == 1
      return isBound || range.count == 1 ? range.lowerBound : range.lowerBound + 1
    }
    return pieces.first
  }
}

extension ValueType {
  /// The tests that the values of the type must pass, where it has some.
  var constraint: UnaryTests? {
    switch self {
    case .constrained(let base, let constraint): constraint.tests ?? base.constraint
    default: nil
    }
  }
}
