internal import FEEL

/// The decisions of a program in the order in which they can be made: first those that read facts
/// only, then those that read what was decided.
struct ProgramStages: Sendable {
  private struct Stage: Sendable {
    let program: ColumnProgram
    /// The places of its decisions among all.
    let places: [Int]
  }

  private let stages: [Stage]
  /// What each decision gives, where another reads it: the place of its column.
  private let derived: [Int?]
  private let decisions: [PackDecision]
  /// The compiled form of each decision, in the order of the decisions.
  let compiled: [ColumnProgram.Compiled]
  let findings: [ColumnFinding]
  /// The places of the decisions, each after those that it reads.
  let order: [Int]

  /// Decisions that read each other in a circle are left for the last; the reader refuses them.
  init(_ bound: [BoundDecision], facts: [FactRequest]) {
    var columns = Dictionary(uniqueKeysWithValues: facts.enumerated().map { ($1, $0) })
    let read = Set(bound.flatMap(\.decision.needs))
    var derived = [Int?](repeating: nil, count: bound.count)
    for (place, item) in bound.enumerated() where read.contains(item.decision.id) {
      derived[place] = columns.count
      columns[FactRequest(name: item.decision.id, subject: item.decision.subject)] = columns.count
    }
    self.derived = derived
    var stages: [Stage] = []
    var compiled: [Int: ColumnProgram.Compiled] = [:]
    var findings: [ColumnFinding] = []
    for places in Self.order(bound.map(\.decision)) {
      let program = ColumnProgram(places.map { bound[$0].columnDecision(columns) })
      for (place, decision) in zip(places, program.decisions) { compiled[place] = decision }
      findings += program.findings
      stages.append(Stage(program: program, places: places))
    }
    self.stages = stages
    order = stages.flatMap(\.places)
    self.findings = findings
    decisions = bound.map(\.decision)
    self.compiled = bound.indices.compactMap { compiled[$0] }
  }

  /// The places of the decisions, stage by stage.
  private static func order(_ decisions: [PackDecision]) -> [[Int]] {
    let known = Set(decisions.map(\.id))
    var done: Set<String> = []
    var left = Array(decisions.indices)
    var stages: [[Int]] = []
    while !left.isEmpty {
      let ready = left.filter { place in
        decisions[place].needs.allSatisfy { done.contains($0) || !known.contains($0) }
      }
      guard !ready.isEmpty else { return stages + [left] }
      stages.append(ready)
      done.formUnion(ready.map { decisions[$0].id })
      left.removeAll { ready.contains($0) }
    }
    return stages
  }

  /// Decides the rows of some facts; `count` is the number of all rows.
  func evaluate(_ facts: [Column], count: Int, rows: Range<Int>) -> DecisionColumns {
    var columns = facts
    let width = facts.count + derived.count { $0 != nil }
    let none = Bitmap(repeating: false, count: count)
    while columns.count < width { columns.append(Column(.booleans(none), known: none)) }
    var results: [Int: (column: DecisionColumn, values: ResultValues?)] = [:]
    for stage in stages {
      let decided = stage.program.evaluate(columns, rows: rows)
      for (index, place) in stage.places.enumerated() {
        var column = decided[index]
        let values = ResultValues(
          decisions[place].result, of: &column, stage.program.decisions[index])
        results[place] = (column, values)
        guard let target = derived[place] else { continue }
        columns[target] = Self.column(column, values, count: count, at: rows.lowerBound)
      }
    }
    return DecisionColumns(
      decisions.indices.compactMap { results[$0]?.column },
      values: decisions.indices.map { results[$0]?.values ?? nil })
  }

  /// What a decision gave as a column that others read, with as many rows as the facts have.
  private static func column(
    _ decided: DecisionColumn, _ values: ResultValues?, count: Int, at start: Int
  ) -> Column {
    var known = Bitmap(repeating: false, count: count)
    var truth = known
    for row in 0..<decided.count where decided.known[row] {
      known[start + row] = true
      if values == nil, decided.truth[row] { truth[start + row] = true }
    }
    switch values {
    case nil: return Column(.booleans(truth), known: known)
    case .numbers(let numbers):
      var all = [Int64](repeating: 0, count: count)
      for row in numbers.indices { all[start + row] = numbers[row] }
      return Column(.numbers(all), known: known)
    case .codes(let codes):
      var all = [UInt16](repeating: 0, count: count)
      for row in codes.indices { all[start + row] = codes[row] }
      return Column(.codes(all), known: known)
    case .days(let days):
      var all = [Int32](repeating: 0, count: count)
      for row in days.indices { all[start + row] = days[row] }
      return Column(.days(all), known: known)
    }
  }
}
