extension Column {
  /// The column of some rows in a given order; a row that is nil is one of which nothing is known.
  public func rows(_ rows: [Int?]) -> Column {
    var known = Bitmap(repeating: false, count: rows.count)
    for (place, row) in rows.enumerated() {
      if let row, self.known[row] { known[place] = true }
    }
    let values: Values =
      switch self.values {
      case .booleans(let bits): .booleans(Bitmap(rows.map { $0.map { bits[$0] } ?? false }))
      case .numbers(let numbers): .numbers(rows.map { $0.map { numbers[$0] } ?? 0 })
      case .codes(let codes): .codes(rows.map { $0.map { codes[$0] } ?? 0 })
      case .days(let days): .days(rows.map { $0.map { days[$0] } ?? 0 })
      }
    let absent = absent.map { bits in Bitmap(rows.map { $0.map { bits[$0] } ?? false }) }
    return Column(values, known: known, absent: absent)
  }

  /// Whether a row says the same as that row of another column of the same kind.
  public func isSame(_ row: Int, as other: Column) -> Bool {
    guard known[row] == other.known[row], isAbsent(row) == other.isAbsent(row) else { return false }
    guard known[row] else { return true }
    return switch (values, other.values) {
    case (.booleans(let own), .booleans(let theirs)): own[row] == theirs[row]
    case (.numbers(let own), .numbers(let theirs)): own[row] == theirs[row]
    case (.codes(let own), .codes(let theirs)): own[row] == theirs[row]
    case (.days(let own), .days(let theirs)): own[row] == theirs[row]
    default: false
    }
  }
}
