internal import CLibXML

/// The attributes and prefixes of a start tag as libxml2 hands them over.
struct XMLTag {
  typealias Name = UnsafePointer<xmlChar>

  let namespaces: [(prefix: Name?, namespace: Name?)]
  let attributes: [(namespace: Name?, name: Name?, value: UnsafeBufferPointer<xmlChar>)]

  init(
    namespaceCount: CInt, _ namespaces: UnsafeMutablePointer<Name?>?, attributeCount: CInt,
    _ attributes: UnsafeMutablePointer<Name?>?
  ) {
    self.namespaces = (0..<Int(namespaceCount)).compactMap { index in
      namespaces.map { ($0[index * 2], $0[index * 2 + 1]) }
    }
    // Five words an attribute: name, prefix, namespace, start and end of the value.
    self.attributes = (0..<Int(attributeCount)).compactMap { index in
      guard let attributes, let start = attributes[index * 5 + 3],
        let end = attributes[index * 5 + 4]
      else { return nil }
      let value = UnsafeBufferPointer(start: start, count: end - start)
      return (attributes[index * 5 + 2], attributes[index * 5], value)
    }
  }
}
