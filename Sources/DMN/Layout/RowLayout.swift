/// Places the elements of a graph in rows: what is required stands below what requires it, as near
/// as it can, and below its middle.
struct RowLayout {
  private(set) var bounds: [String: DiagramBounds] = [:]

  private static let width = 150.0
  private static let height = 56.0
  private static let gap = 28.0
  private static let rowGap = 64.0

  private let ids: [String]
  private var required: [String: [String]] = [:]
  private var requiring: [String: [String]] = [:]

  init(_ model: Definitions) {
    ids = model.elements.filter { $0.kind != .service }.compactMap(\.id)
    for requirement in GraphPicture.requirements(of: model) {
      required[requirement.to, default: []].append(requirement.from)
      requiring[requirement.from, default: []].append(requirement.to)
    }
    place(ordered(rows()))
  }

  /// The row of each element, counted from the foot.
  private func rows() -> [String: Int] {
    var rows: [String: Int] = Dictionary(ids.map { ($0, 0) }) { first, _ in first }
    // One more pass than elements can never be needed, unless they require each other.
    for _ in ids.indices {
      var isSettled = true
      for id in ids {
        let row = (required[id] ?? []).compactMap { rows[$0] }.map { $0 + 1 }.max() ?? 0
        if row > rows[id] ?? 0, row <= ids.count {
          rows[id] = row
          isSettled = false
        }
      }
      if isSettled { break }
    }
    // What requires nothing moves up to just below the lowest that requires it.
    for id in ids where (required[id] ?? []).isEmpty {
      if let lowest = (requiring[id] ?? []).compactMap({ rows[$0] }).min() {
        rows[id] = max(0, lowest - 1)
      }
    }
    return rows
  }

  /// The elements of each row from the foot up, ordered by the middle of what requires them.
  private func ordered(_ rows: [String: Int]) -> [[String]] {
    let count = (rows.values.max() ?? -1) + 1
    var ordered = [[String]](repeating: [], count: count)
    for id in ids { ordered[rows[id] ?? 0].append(id) }
    var places: [String: Double] = [:]
    for row in (0..<count).reversed() {
      let weights = ordered[row].map { id -> Double in
        let above = (requiring[id] ?? []).compactMap { places[$0] }
        return above.isEmpty ? 0.5 : above.reduce(0, +) / Double(above.count)
      }
      let sorted = zip(ordered[row], weights).enumerated().sorted {
        ($0.element.1, $0.offset) < ($1.element.1, $1.offset)
      }
      ordered[row] = sorted.map(\.element.0)
      for (place, id) in ordered[row].enumerated() {
        places[id] = (Double(place) + 0.5) / Double(ordered[row].count)
      }
    }
    return ordered
  }

  private mutating func place(_ rows: [[String]]) {
    let step = Self.width + Self.gap
    let widest = Double(rows.map(\.count).max() ?? 0) * step
    for (row, ids) in rows.enumerated() {
      let indent = (widest - Double(ids.count) * step) / 2
      for (place, id) in ids.enumerated() {
        bounds[id] = DiagramBounds(
          x: indent + Double(place) * step,
          y: Double(rows.count - 1 - row) * (Self.height + Self.rowGap), width: Self.width,
          height: Self.height)
      }
    }
  }
}
