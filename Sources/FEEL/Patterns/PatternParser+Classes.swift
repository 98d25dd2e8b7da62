extension PatternParser {
  /// `[…]`, perhaps negated, perhaps with another class taken away. A negation binds closer than
  /// the subtraction.
  mutating func classExpression() throws(PatternError) -> ScalarClass {
    try enter()
    reader.advance()
    let isNegated = reader.take("^")
    var members = ClassMembers()
    while let next = reader.next {
      if next == "]", !members.isEmpty {
        reader.advance()
        leave()
        return ScalarClass(content(members), isNegated: isNegated)
      }
      if next == "-", reader.peek(1) == "[", !members.isEmpty {
        reader.advance()
        let subtracted = try classExpression()
        guard reader.take("]") else { throw unexpected(.closingBracket) }
        leave()
        return ScalarClass(content(members), isNegated: isNegated, subtracting: subtracted)
      }
      try member(&members, next)
    }
    throw unexpected(.closingBracket)
  }

  /// What has been read of a class. Case counts for no character or range of it, but does count
  /// for its escapes.
  private struct ClassMembers {
    var ranges: [ClosedRange<UInt32>] = []
    var escapes = ScalarContent()
    var isEmpty = true
  }

  private func content(_ members: ClassMembers) -> ScalarContent {
    let ranges = ScalarRanges(members.ranges)
    var content = members.escapes
    content.ranges = content.ranges.union(
      flags.isCaseBlind ? CaseVariants.adding(to: ranges) : ranges)
    return content
  }

  /// A character, a range or an escape.
  private mutating func member(
    _ members: inout ClassMembers, _ next: Unicode.Scalar
  ) throws(PatternError) {
    let place = reader.place
    members.isEmpty = false
    var first = next
    switch next {
    case "[", "]": throw unexpected(.classMember)
    case "\\":
      switch try escape() {
      case .scalar(let scalar): first = scalar
      case .content(let content):
        members.escapes.formUnion(content)
        return
      }
    default: reader.advance()
    }
    guard isRangeAhead else {
      members.ranges.append(first.value...first.value)
      return
    }
    // A bare hyphen does not begin a range.
    guard next != "-" else { throw unexpected(.closingBracket) }
    reader.advance()
    let last = try rangeEnd()
    guard first.value <= last.value else {
      throw .reversedRange(from: String(first), to: String(last), at: place)
    }
    members.ranges.append(first.value...last.value)
  }

  /// Whether the hyphen that comes next joins two characters: it stands for itself before `]` and
  /// before a subtraction, and takes away before `[`.
  private var isRangeAhead: Bool {
    guard reader.next == "-" else { return false }
    switch reader.peek(1) {
    case "[", "]": return false
    case "-": return reader.peek(2) != "["
    default: return true
    }
  }

  private mutating func rangeEnd() throws(PatternError) -> Unicode.Scalar {
    guard let last = reader.next, last != "-" else { throw unexpected(.rangeEnd) }
    guard last == "\\" else {
      reader.advance()
      return last
    }
    let place = reader.place
    guard case .scalar(let scalar) = try escape() else {
      throw .unexpected(found: "\\", expected: .rangeEnd, at: place)
    }
    return scalar
  }
}
