/// A context of FEEL: named values in the order in which they were written.
public struct Context: Hashable, Sendable {
  public private(set) var names: [String] = []
  private var values: [String: Value] = [:]

  public init() {}

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

extension Context: CustomStringConvertible {
  public var description: String {
    "{" + names.map { "\($0): \(values[$0] ?? .null)" }.joined(separator: ", ") + "}"
  }
}
