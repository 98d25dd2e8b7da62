/// What a page shows, whatever its type: two are equal when they show the same.
struct AnyContent: Hashable, Sendable {
  private let value: any Hashable & Sendable

  init(_ value: some Hashable & Sendable) { self.value = value }

  static func == (left: AnyContent, right: AnyContent) -> Bool {
    func isEqual<Value: Hashable>(_ value: Value) -> Bool { (right.value as? Value) == value }
    return isEqual(left.value)
  }

  func hash(into hasher: inout Hasher) { value.hash(into: &hasher) }
}
