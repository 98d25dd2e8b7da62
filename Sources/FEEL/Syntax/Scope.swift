/// The names that an expression may use, so that names with spaces and signs are read whole.
public struct Scope: Sendable {
  /// A function that may be called, with the number of arguments that it takes.
  public struct Signature: Sendable {
    public let argumentCount: ClosedRange<Int>

    public init(_ argumentCount: ClosedRange<Int>) { self.argumentCount = argumentCount }
  }

  private var names = NameIndex()
  /// The names in the order in which they were added, by their places in the index.
  private var added: [Int] = []
  /// Names of members of contexts, which follow a point.
  private var members = Scope.properties
  private static let properties = NameIndex([
    "start included", "end included", "time offset",
  ])
  private var types = NameIndex()
  private var functionNames: NameIndex
  private(set) var functions: [String: Signature]
  /// Whether the number of arguments is checked while reading.
  ///
  /// A rule book that is checked before it is used wants that; a model that must run as far as it
  /// can gets null with a cause instead.
  public var checksArguments = true
  /// Inside a filter, members of an unknown context may be named.
  var allowsUnknownNames = false

  public init(names: some Sequence<String> = [], functions: [String: Signature] = [:]) {
    self.functions = Builtin.signatures
    functionNames = Builtin.nameIndex
    for (name, signature) in functions {
      self.functions[name] = signature
      functionNames.add(name)
    }
    for name in names { add(name) }
  }

  /// Makes a name known.
  public mutating func add(_ name: String) {
    if let node = names.add(name) { added.append(node) }
  }

  /// Makes a member of contexts known, so that it is read whole after a point.
  public mutating func add(member name: String) { members.add(name) }

  /// Makes the members of contexts known, however deep they stand in the values.
  public mutating func add(membersOf values: some Sequence<Value>) {
    for value in values {
      switch value {
      case .context(let context):
        for name in context.names { add(member: name) }
        add(membersOf: context.map(\.value))
      case .list(let items): add(membersOf: items)
      default: continue
      }
    }
  }

  /// Makes a type of the surroundings known, so that it is read whole.
  public mutating func add(type name: String) { types.add(name) }

  /// From here on the expression is the condition of a filter: it may name the item and its
  /// members.
  public mutating func beginFilter() {
    add("item")
    allowsUnknownNames = true
  }

  /// The longest known name that begins at `index`, with the number of its tokens.
  func longestName(in tokens: [Token], at index: Int) -> (name: String, count: Int)? {
    names.longest(in: tokens, at: index)
  }

  /// The longest known member that begins at `index`, with the number of its tokens.
  func longestMember(in tokens: [Token], at index: Int) -> (name: String, count: Int)? {
    members.longest(in: tokens, at: index)
  }

  /// The longest known type that begins at `index`, with the number of its tokens.
  func longestType(in tokens: [Token], at index: Int) -> (name: String, count: Int)? {
    types.longest(in: tokens, at: index)
  }

  /// What was known at some place of a text; a copy of all names would cost too much there.
  struct Mark {
    fileprivate let count: Int
    fileprivate let allowsUnknownNames: Bool
  }

  var mark: Mark { Mark(count: added.count, allowsUnknownNames: allowsUnknownNames) }

  /// Forgets the names that were added since; members stay known, for a context may be left by
  /// then and still be asked for them.
  mutating func restoreNames(to mark: Mark) {
    while added.count > mark.count, let node = added.popLast() { names.forget(node) }
    allowsUnknownNames = mark.allowsUnknownNames
  }

  /// The longest function name that begins at `index`, with the number of its tokens.
  func longestFunction(in tokens: [Token], at index: Int) -> (name: String, count: Int)? {
    functionNames.longest(in: tokens, at: index)
  }

  /// The known name that is the least letters away, if it is near at all.
  func nearestName(to name: String) -> String? {
    Spelling.nearest(to: name, among: names.names)
  }

  /// The function name that is the least letters away, if it is near at all.
  func nearestFunction(to name: String) -> String? {
    Spelling.nearest(to: name, among: functions.keys)
  }
}
