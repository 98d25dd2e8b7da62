extension PatternNode {
  /// Whether it can match without taking a character. On the empty text every anchor holds and
  /// every group that took part took nothing, so this says exactly whether it matches that.
  var canBeEmpty: Bool {
    switch self {
    case .empty, .assertion, .backReference: true
    case .one: false
    case .sequence(let parts): parts.allSatisfy(\.canBeEmpty)
    case .choice(let branches): branches.contains(where: \.canBeEmpty)
    case .group(let body, _): body.canBeEmpty
    case .repeated(let body, let count): count.minimum == 0 || body.canBeEmpty
    }
  }

  /// Whether it can match at the start of the text only.
  var isAnchored: Bool {
    switch self {
    case .assertion(let assertion): assertion == .textStart
    case .sequence(let parts): parts.first?.isAnchored == true
    case .choice(let branches): branches.allSatisfy(\.isAnchored)
    case .group(let body, _): body.isAnchored
    case .repeated(let body, let count): count.minimum > 0 && body.isAnchored
    case .empty, .one, .backReference: false
    }
  }

  /// The characters that a match which takes some can begin with.
  func first(_ classes: [ScalarClass]) -> FirstScalars {
    switch self {
    case .empty, .assertion: FirstScalars.none
    case .backReference: .any
    case .one(let test): FirstScalars(test, classes)
    case .group(let body, _), .repeated(let body, _): body.first(classes)
    case .choice(let branches):
      branches.reduce(into: FirstScalars.none) { $0.formUnion($1.first(classes)) }
    case .sequence(let parts): Self.first(of: parts, classes)
    }
  }

  private static func first(of parts: [PatternNode], _ classes: [ScalarClass]) -> FirstScalars {
    var result = FirstScalars.none
    for part in parts {
      result.formUnion(part.first(classes))
      if !part.canBeEmpty { break }
    }
    return result
  }
}
