/// The prefixes that one element binds, upon those of the elements around it.
struct XMLScope: Sendable {
  /// The place of the scope around it in the document's list.
  let outer: Int?
  let own: [String: String]
  /// How many prefixes are bound here and around.
  let count: Int
}
