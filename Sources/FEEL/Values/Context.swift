/// A context of FEEL: named values in the order in which they were written.
public struct Context: Hashable, Sendable {
  public private(set) var names: [String] = []
  private var values: [String: Value] = [:]

  public init() {}

  /// How many entries there are.
  public var count: Int { names.count }

  /// The values in no order.
  var members: Dictionary<String, Value>.Values { values.values }

  /// The value of that name; setting keeps the place of a name that is already there.
  public subscript(name: String) -> Value? {
    get { values[name] }
    set {
      if let newValue {
        if values.updateValue(newValue, forKey: name) == nil { names.append(name) }
      } else if values.removeValue(forKey: name) != nil {
        names.removeAll { $0 == name }
      }
    }
  }

  public static func == (left: Context, right: Context) -> Bool { left.values == right.values }

  public func hash(into hasher: inout Hasher) { hasher.combine(values) }
}

extension Context: Sequence {
  /// The entries in the order of their names.
  public func makeIterator() -> AnyIterator<(name: String, value: Value)> {
    var rest = names[...]
    return AnyIterator {
      rest.popFirst().map { (name: $0, value: values[$0] ?? .null) }
    }
  }
}

extension Context: CustomStringConvertible {
  public var description: String {
    "{" + map { "\(Self.written($0.name)): \($0.value)" }.joined(separator: ", ") + "}"
  }

  /// A name as it may stand before a colon: between quotes unless it is plain words.
  private static func written(_ name: String) -> String {
    let isPlain = name.unicodeScalars.allSatisfy { $0 == " " || Lexer.continuesName($0) }
    return isPlain && !name.isEmpty ? name : Value.quoted(name)
  }
}
