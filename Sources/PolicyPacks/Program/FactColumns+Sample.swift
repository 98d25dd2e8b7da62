internal import FEEL

extension FactColumns {
  /// Made-up facts for a program, the same for the same seed: for benchmarks and examples only.
  ///
  /// Money lies between nothing and 500 亿元, one value in sixteen is unknown, and half of the
  /// enterprises have a second source, mostly of the same value.
  public static func sample(for program: PackProgram, rows: Int, seed: UInt64) -> FactColumns {
    var facts = FactColumns(count: rows)
    var source = SampleSource(state: seed)
    let besides = Set(program.bound.flatMap(\.bindings).compactMap(\.beside))
    for request in program.factsNeeded where !besides.contains(request) {
      guard let fact = program.pack.facts[request.name] else { continue }
      let column = source.column(fact, rows)
      facts[request] = column
      guard let beside = fact.beside else { continue }
      let second = FactRequest(name: beside, subject: request.subject, year: request.year)
      facts[second] = source.secondSource(of: column, rows)
    }
    return facts
  }
}

/// Numbers that look random (SplitMix64), made into columns.
private struct SampleSource {
  var state: UInt64

  mutating func below(_ bound: UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return (mixed ^ (mixed >> 31)) % bound
  }

  mutating func mask(_ rows: Int, oneIn: UInt64) -> Bitmap {
    Bitmap((0..<rows).map { _ in below(oneIn) != 0 })
  }

  mutating func column(_ fact: Fact, _ rows: Int) -> Column {
    let values: Column.Values
    switch fact.kind {
    case .boolean: values = .booleans(mask(rows, oneIn: 8))
    case .number: values = .numbers((0..<rows).map { _ in Int64(below(5_000_000_000_000)) })
    case .text(let texts):
      values = .codes((0..<rows).map { _ in UInt16(below(UInt64(texts.count))) })
    case .day: values = .days((0..<rows).map { _ in Int32(below(20_000)) })
    }
    return Column(values, known: mask(rows, oneIn: 16))
  }

  mutating func secondSource(of column: Column, _ rows: Int) -> Column {
    let declared = mask(rows, oneIn: 2)
    guard case .numbers(let numbers) = column.values else { return column }
    let values = numbers.map { below(8) == 0 ? $0 &+ 100_000_000_000 : $0 }
    let absent = Bitmap((0..<rows).map { !declared[$0] })
    return Column(.numbers(values), known: declared, absent: absent)
  }
}
