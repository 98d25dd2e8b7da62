extension DecisionTable {
  /// Two rules that can hold for the same row.
  public struct Overlap: Hashable, Sendable {
    public let first: Int
    public let second: Int
  }

  /// The pairs of rules that certainly meet for some values of the inputs.
  public func overlaps(constants: Environment) -> [Overlap] {
    let extents = rules.map { rule in
      rule.cells.map { CellExtent($0, constants: constants) }
    }
    var overlaps: [Overlap] = []
    for second in rules.indices {
      for first in 0..<second
      where zip(extents[first], extents[second]).allSatisfy({ $0.meets($1) == true }) {
        overlaps.append(Overlap(first: rules[first].number, second: rules[second].number))
      }
    }
    return overlaps
  }
}
