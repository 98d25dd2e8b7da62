/// Where the elements of a model stand in the file that it was read from.
public struct SourceLines: Hashable, Sendable {
  private var byIdentifier: [String: Int] = [:]
  private var byName: [String: Int] = [:]

  /// The lines of a model that was read from nowhere.
  public init() {}

  /// The line of an element, from 1, by its identifier or else by its name.
  public func line(id: String?, name: String? = nil) -> Int? {
    id.flatMap { byIdentifier[$0] } ?? name.flatMap { byName[$0] }
  }

  /// Notes where an identifier stands; false if it has been seen before.
  mutating func note(id: String, line: Int) -> Bool {
    byIdentifier.updateValue(line, forKey: id) == nil
  }

  // The first element of a name is the one that is looked for.
  mutating func note(name: String, line: Int) {
    if byName[name] == nil { byName[name] = line }
  }
}
