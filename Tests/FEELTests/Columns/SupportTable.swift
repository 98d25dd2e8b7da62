import FEEL

/// A table of three columns, of the form that a policy gives.
enum SupportTable {
  static let kinds = ["platform", "own site", "seller", "service"]
  static let headquarters = ["none", "legal person", "regional"]

  static func decision() throws -> ColumnDecision {
    let scope = Scope(names: ["hq", "kind", "turnover", "platform minimum", "other minimum"])
    func cells(_ texts: String...) throws -> [UnaryTests] {
      try texts.map { try Parser.unaryTests($0, scope: scope) }
    }
    let isTrue = try Parser.expression("true")
    let table = DecisionTable(
      hitPolicy: .unique,
      inputs: try ["hq", "kind", "turnover"].map { try Parser.expression($0, scope: scope) },
      rules: [
        .init(
          number: 1,
          cells: try cells(
            "\"legal person\", \"regional\"", "\"platform\"", ">= platform minimum"),
          output: isTrue),
        .init(
          number: 2,
          cells: try cells(
            "\"legal person\", \"regional\"", "\"own site\", \"seller\"", ">= other minimum"),
          output: isTrue),
      ],
      defaultOutput: try Parser.expression("false"))
    return ColumnDecision(
      id: "supported", logic: .table(table),
      inputs: [
        "hq": ColumnInput(column: 0, kind: .text(headquarters)),
        "kind": ColumnInput(column: 1, kind: .text(kinds)),
        "turnover": ColumnInput(column: 2, kind: .number(scale: 10)),
      ],
      constants: [
        "platform minimum": .number(Decimal128(30)), "other minimum": .number(Decimal128(20)),
      ])
  }

  static func columns(_ rows: [(hq: String?, kind: String?, fen: Int64?)]) -> [Column] {
    func codes(_ texts: [String?], _ dictionary: [String]) -> Column {
      Column(
        .codes(texts.map { $0.flatMap(dictionary.firstIndex(of:)).map(UInt16.init) ?? 0 }),
        known: Bitmap(texts.map { $0 != nil }))
    }
    return [
      codes(rows.map(\.hq), headquarters), codes(rows.map(\.kind), kinds),
      Column(.numbers(rows.map { $0.fen ?? 0 }), known: Bitmap(rows.map { $0.fen != nil })),
    ]
  }

  /// Rows on both sides of every threshold, one in eight values unknown.
  static func random(count: Int, seed: UInt64) -> [Column] {
    var numbers = SeededNumbers(seed: seed)
    return columns(
      (0..<count).map { _ in
        let thresholds: [Int64] = [3_000_000_000_00, 2_000_000_000_00, 0]
        let fen = numbers.pick(thresholds) + Int64(numbers.below(5)) - 2
        func maybe<T>(_ value: T) -> T? { numbers.below(8) == 0 ? nil : value }
        return (
          maybe(numbers.pick(headquarters)), maybe(numbers.pick(kinds)), maybe(fen)
        )
      })
  }
}
