/// The registers of a program and one batch of rows passing through them.
struct ColumnMachine {
  private static let words = ColumnProgram.batchWords
  private static let planeWords = 2 * words

  private let program: ColumnProgram
  let columns: [Column]
  private(set) var lanes: [Int64]
  private(set) var laneKnown: [UInt64]
  /// Each plane register: the words of “known”, then those of “true” (only where known).
  private var planes: [UInt64]

  init(_ program: ColumnProgram, columns: [Column]) {
    self.program = program
    self.columns = columns
    lanes = Array(repeating: 0, count: max(1, program.laneCount) * ColumnProgram.batch)
    laneKnown = Array(repeating: 0, count: max(1, program.laneCount) * Self.words)
    planes = Array(repeating: 0, count: max(1, program.planeCount) * Self.planeWords)
  }

  /// Decides `count` rows from `start` on and writes them into the results from row `place` on.
  mutating func run(
    from start: Int, count: Int, into results: inout [DecisionColumn], at place: Int
  ) {
    let rows = BatchRows(start: start, count: count)
    for (index, compiled) in program.decisions.enumerated() {
      for (condition, operations) in compiled.operations.enumerated() {
        let isExact = operations.map { execute($0, rows) } ?? false
        if !isExact { evaluate(condition, of: compiled, rows) }
      }
      if write(compiled, rows, into: &results[index], at: place) { continue }
      if case .number(let shape) = compiled.shape {
        let isExact = shape.lane != nil && execute(shape.operations, rows)
        write(shape, of: compiled, isExact, rows, into: &results[index], at: place)
      }
      planes.withUnsafeBufferPointer { planes in
        let batch = DecidedBatch(compiled: compiled, planes: planes, rows: rows)
        batch.write(into: &results[index], atWord: place >> 6)
      }
      if case .worked(_, let table) = compiled.shape {
        workOut(table, of: compiled, rows, into: &results[index], at: place)
      }
    }
  }

  /// Runs operations over the batch; false where a number left the range of its lane.
  private mutating func execute(_ operations: Range<Int>, _ rows: BatchRows) -> Bool {
    var isExact = true
    lanes.withUnsafeMutableBufferPointer { lanes in
      laneKnown.withUnsafeMutableBufferPointer { laneKnown in
        planes.withUnsafeMutableBufferPointer { planes in
          guard let lane = lanes.baseAddress, let known = laneKnown.baseAddress,
            let plane = planes.baseAddress
          else { return }
          let registers = BatchRegisters(
            lanes: lane, laneKnown: known, planes: plane, rows: rows)
          for index in operations {
            isExact = registers.perform(program.operations[index], columns) && isExact
          }
        }
      }
    }
    return isExact
  }

  /// Evaluates a condition row by row, for what has no column form or left the range.
  private mutating func evaluate(
    _ index: Int, of compiled: ColumnProgram.Compiled, _ rows: BatchRows
  ) {
    let base = compiled.planes[index] * Self.planeWords
    for word in 0..<Self.planeWords { planes[base + word] = 0 }
    let condition = compiled.conditions[index]
    for row in 0..<rows.count {
      let truth = condition.truth(
        row: rows.start + row, columns: columns, decision: compiled.decision)
      guard let truth else { continue }
      let bit: UInt64 = 1 << UInt64(row & 63)
      planes[base + row >> 6] |= bit
      if truth { planes[base + Self.words + row >> 6] |= bit }
    }
  }
}
