/// A file as it was read: its elements and the prefixes that hold in them.
struct XMLDocument {
  let root: XMLElement
  let scopes: [XMLScope]
  /// All prefixes that the file binds, in order.
  let prefixes: [NamespacePrefix]

  /// What a prefix stands for at an element; the empty prefix is the namespace without one.
  func namespace(of prefix: String, at element: XMLElement) -> String? {
    var place: Int? = element.scope
    while let index = place {
      if let namespace = scopes[index].own[prefix] { return namespace }
      place = scopes[index].outer
    }
    return nil
  }
}
