extension SignatureModel {
  /// Whether the children follow the pattern, all of them.
  static func matches(_ pattern: Pattern, _ children: [SignatureTree.Node]) -> Bool {
    ends(of: pattern, children, from: 0).contains(children.count)
  }

  /// Every place up to which `pattern` can reach from `start`.
  private static func ends(
    of pattern: Pattern, _ children: [SignatureTree.Node], from start: Int
  ) -> Set<Int> {
    switch pattern {
    case .one(let name):
      guard start < children.count, children[start].name == name,
        children[start].namespace == namespace
      else { return [] }
      return [start + 1]
    case .foreign:
      guard start < children.count, children[start].namespace != namespace,
        !children[start].namespace.isEmpty
      else { return [] }
      return [start + 1]
    case .sequence(let parts):
      return parts.reduce(into: [start]) { places, part in
        places = places.reduce(into: Set()) { $0.formUnion(ends(of: part, children, from: $1)) }
      }
    case .choice(let parts):
      return parts.reduce(into: []) { $0.formUnion(ends(of: $1, children, from: start)) }
    case .optional(let part):
      return ends(of: part, children, from: start).union([start])
    case .many(let part, let least):
      return repeated(part, atLeast: least, children, from: start)
    }
  }

  private static func repeated(
    _ part: Pattern, atLeast least: Int, _ children: [SignatureTree.Node], from start: Int
  ) -> Set<Int> {
    var reached: Set<Int> = least == 0 ? [start] : []
    var edge: Set<Int> = [start]
    var rounds = 0
    while !edge.isEmpty {
      rounds += 1
      var next: Set<Int> = []
      for place in edge { next.formUnion(ends(of: part, children, from: place)) }
      edge = rounds < least ? next : next.subtracting(reached)
      if rounds >= least { reached.formUnion(next) }
    }
    return reached
  }
}

extension SignatureModel.Pattern: CustomStringConvertible {
  /// As a grammar writes it.
  var description: String {
    switch self {
    case .one(let name): name
    case .foreign: "*"
    case .sequence(let parts): parts.map(\.description).joined(separator: ", ")
    case .choice(let parts): "(" + parts.map(\.description).joined(separator: " | ") + ")"
    case .optional(let part): "\(part.description)?"
    case .many(let part, let least): "\(part.description)\(least == 0 ? "*" : "+")"
    }
  }
}
