/// Finds circles in a graph whose nodes are numbers, without recursion, so that no graph is too deep.
struct CircleSearch {
  private enum State { case new, open, done }

  private let next: [[Int]]

  /// A graph by the nodes that each node leads to.
  init(_ next: [[Int]]) {
    self.next = next
  }

  /// Circles as paths that end where they begin; at least one of each tangle, at most twenty.
  func circles() -> [[Int]] {
    var states = next.map { _ in State.new }
    var found: [[Int]] = []
    for start in next.indices where states[start] == .new {
      search(from: start, &states, &found)
    }
    return found
  }

  private func search(from start: Int, _ states: inout [State], _ found: inout [[Int]]) {
    var path: [(node: Int, edge: Int)] = [(start, 0)]
    states[start] = .open
    while let (node, edge) = path.last {
      guard edge < next[node].count else {
        states[node] = .done
        path.removeLast()
        continue
      }
      path[path.count - 1].edge += 1
      let target = next[node][edge]
      switch states[target] {
      case .new:
        states[target] = .open
        path.append((target, 0))
      case .open:
        if found.count < Self.mostCircles { found.append(circle(to: target, in: path)) }
      case .done: continue
      }
    }
  }

  private func circle(to target: Int, in path: [(node: Int, edge: Int)]) -> [Int] {
    let start = path.lastIndex { $0.node == target } ?? path.startIndex
    // A long circle is known by its beginning.
    return path[start...].prefix(Self.mostNodes).map(\.node) + [target]
  }

  private static let mostCircles = 20
  private static let mostNodes = 12
}
