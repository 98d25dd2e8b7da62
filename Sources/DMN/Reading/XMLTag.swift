internal import CLibXML

/// A start tag as libxml2 hands it over, its names not yet read.
struct XMLTag {
  typealias Name = UnsafePointer<xmlChar>

  let name: Name?
  let namespace: Name?
  let namespaceCount: CInt
  let namespaces: UnsafeMutablePointer<Name?>?
  let attributeCount: CInt
  let attributes: UnsafeMutablePointer<Name?>?

  /// The prefixes that the tag binds, read by a function that knows names.
  func prefixes(_ named: (Name?) -> String) -> [NamespacePrefix] {
    guard let namespaces, namespaceCount > 0 else { return [] }
    return (0..<Int(namespaceCount)).map { index in
      NamespacePrefix(named(namespaces[index * 2]), named(namespaces[index * 2 + 1]))
    }
  }

  /// The attributes, read by a function that knows names.
  func attributes(_ named: (Name?) -> String) -> [XMLElement.Attribute] {
    guard let attributes, attributeCount > 0 else { return [] }
    // Five words an attribute: name, prefix, namespace, start and end of the value.
    return (0..<Int(attributeCount)).map { index in
      let word = attributes + index * 5
      var value = ""
      if let start = word[3], let end = word[4] {
        value = String(
          decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
      }
      return XMLElement.Attribute(
        namespace: word[2].map { named($0) }, name: named(word[0]), value: value)
    }
  }
}
