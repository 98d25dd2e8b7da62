/// Reads a pattern of XPath and XQuery Functions and Operators 3.1, section 5.6: the regular
/// expressions of XML Schema with anchors, reluctant counts, back-references and plain groups.
struct PatternParser {
  var reader: PatternReader
  let flags: PatternFlags
  private(set) var classes: [ScalarClass] = []
  private(set) var groupCount = 0
  private(set) var hasBackReferences = false
  /// Which groups are closed, by their number less one.
  private var isClosed: [Bool] = []
  private var depth = 0
  /// The classes of letters where case does not count, so that each is made once.
  private var caseClasses: [Unicode.Scalar: Int] = [:]

  init(_ pattern: [Unicode.Scalar], flags: PatternFlags) {
    self.flags = flags
    reader = PatternReader(pattern, ignoringSpaces: flags.ignoresSpaces && !flags.isLiteral)
  }

  mutating func pattern() throws(PatternError) -> PatternNode {
    if flags.isLiteral { return literal() }
    let node = try alternatives()
    guard reader.next == nil else { throw unexpected(.branchEnd) }
    return node
  }

  /// The whole text as it stands.
  private mutating func literal() -> PatternNode {
    var parts: [PatternNode] = []
    while let scalar = reader.next {
      reader.advance()
      parts.append(one(scalar))
    }
    return .joined(parts)
  }

  private mutating func alternatives() throws(PatternError) -> PatternNode {
    var branches = [try branch()]
    while reader.take("|") { branches.append(try branch()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func branch() throws(PatternError) -> PatternNode {
    var pieces: [PatternNode] = []
    while let next = reader.next, next != "|", next != ")" {
      let atom = try self.atom(next)
      guard let count = try self.count() else {
        pieces.append(atom)
        continue
      }
      pieces.append(atom.repeated(count))
    }
    return .joined(pieces)
  }

  private mutating func atom(_ first: Unicode.Scalar) throws(PatternError) -> PatternNode {
    switch first {
    case "?", "*", "+", "{", "}", "]": throw unexpected(.atom)
    case "(": return try group()
    case "[": return .one(test(try classExpression()))
    case "\\": return try escapedAtom()
    default: reader.advance()
    }
    switch first {
    case ".": return .one(flags.dotTakesLineEnds ? .any : .anyInLine)
    case "^": return .assertion(flags.anchorsHoldAtLines ? .lineStart : .textStart)
    case "$": return .assertion(flags.anchorsHoldAtLines ? .lineEnd : .textEnd)
    default: return one(first)
    }
  }

  private mutating func group() throws(PatternError) -> PatternNode {
    try enter()
    reader.advance()
    let isPlain = reader.take("?")
    if isPlain, !reader.take(":") { throw unexpected(.plainGroup) }
    if !isPlain {
      groupCount += 1
      isClosed.append(false)
    }
    let number = groupCount
    let body = try alternatives()
    guard reader.take(")") else { throw unexpected(.closingParenthesis) }
    depth -= 1
    if isPlain { return body }
    isClosed[number - 1] = true
    return .group(body, number: number)
  }

  private mutating func escapedAtom() throws(PatternError) -> PatternNode {
    if let digit = reader.peek(1), ("1"..."9").contains(digit) { return try backReference() }
    switch try escape() {
    case .scalar(let scalar): return one(scalar)
    case .content(let content): return .one(test(ScalarClass(content)))
    }
  }

  /// One digit always belongs to the number; further digits do while so many groups are open or
  /// closed before it.
  private mutating func backReference() throws(PatternError) -> PatternNode {
    let place = reader.place
    reader.advance()
    var number = 0
    while let digit = reader.next.flatMap(Self.value(ofDigit:)) {
      let longer = number * 10 + digit
      guard number == 0 || longer <= groupCount else { break }
      number = longer
      reader.advance()
    }
    guard number <= groupCount, isClosed[number - 1] else {
      throw .noClosedGroup(number, at: place)
    }
    hasBackReferences = true
    return .backReference(number)
  }

  /// One character as itself, or whatever differs from it in case only.
  private mutating func one(_ scalar: Unicode.Scalar) -> PatternNode {
    guard flags.isCaseBlind else { return .one(.scalar(scalar)) }
    if let known = caseClasses[scalar] { return .one(.inClass(known)) }
    let variants = CaseVariants.of(scalar.value)
    guard !variants.isEmpty else { return .one(.scalar(scalar)) }
    let ranges = ScalarRanges((variants + [scalar.value]).map { $0...$0 })
    let members = test(ScalarClass(ScalarContent(ranges: ranges)))
    caseClasses[scalar] = classes.count - 1
    return .one(members)
  }

  private mutating func test(_ members: ScalarClass) -> ScalarTest {
    classes.append(members)
    return .inClass(classes.count - 1)
  }
}

extension PatternParser {
  static func value(ofDigit scalar: Unicode.Scalar) -> Int? {
    ("0"..."9").contains(scalar) ? Int(scalar.value) - 48 : nil
  }

  func unexpected(_ expected: PatternError.Expectation) -> PatternError {
    .unexpected(found: reader.found, expected: expected, at: reader.place)
  }

  /// One deeper, for a group or a class.
  mutating func enter() throws(PatternError) {
    depth += 1
    guard depth <= PatternLimits.depth else {
      throw .tooDeep(limit: PatternLimits.depth, at: reader.place)
    }
  }

  mutating func leave() {
    depth -= 1
  }
}
