internal import CLibXML

/// The elements of a file while libxml2 calls, one after the other.
struct XMLTree {
  private let context: xmlParserCtxtPtr
  private let limits: ReadingLimits
  private var failure: DMNError?
  private var root: XMLElement?
  private var open: [XMLElement] = []
  private var elementCount = 0
  private var text: [UInt8] = []
  // libxml2 keeps each name once, so that its address stands for it.
  private var names: [UnsafePointer<xmlChar>: String] = [:]
  private var scopes = [XMLScope(outer: nil, own: [:], count: 0)]
  private var prefixes: [NamespacePrefix] = []
  private var knownPrefixes: Set<NamespacePrefix> = []

  init(_ context: xmlParserCtxtPtr, limits: ReadingLimits) {
    self.context = context
    self.limits = limits
  }

  func finish(isWellFormed: Bool) throws(DMNError) -> XMLDocument {
    if let failure { throw failure }
    guard isWellFormed, let root else { throw DMNError(.notWellFormed(""), line: currentLine) }
    return XMLDocument(root: root, scopes: scopes, prefixes: prefixes)
  }

  private var currentLine: Int? {
    context.pointee.input.map { Int($0.pointee.line) }
  }

  private mutating func refuse(_ cause: DMNError.Cause, element: String? = nil) {
    guard failure == nil else { return }
    failure = DMNError(cause, line: currentLine, element: element ?? open.last?.name ?? "")
    xmlStopParser(context)
  }
}

// MARK: What libxml2 tells

extension XMLTree {
  mutating func start(_ tag: XMLTag) {
    guard failure == nil else { return }
    let name = named(tag.name)
    flush(isEnd: false)
    elementCount += 1
    guard open.count < limits.depth else {
      return refuse(.tooDeep(limit: limits.depth), element: name)
    }
    guard elementCount <= limits.elements else {
      return refuse(.tooManyElements(limit: limits.elements), element: name)
    }
    open.append(
      XMLElement(
        name: name, namespace: tag.namespace.map { named($0) }, line: currentLine ?? 0,
        scope: scope(of: tag), attributes: tag.attributes { named($0) }))
  }

  mutating func end() {
    guard failure == nil else { return }
    flush(isEnd: true)
    guard let element = open.popLast() else { return }
    if let outer = open.last {
      outer.append(element)
    } else {
      root = element
    }
  }

  mutating func append(_ bytes: UnsafePointer<xmlChar>?, _ count: CInt) {
    guard failure == nil, let bytes else { return }
    text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
  }

  mutating func documentType() { refuse(.documentType) }

  mutating func entity(_ name: UnsafePointer<xmlChar>?) {
    refuse(.entity(name.map { String(cString: $0) } ?? ""))
  }

  mutating func fault(_ error: xmlErrorPtr?) {
    guard let error = error?.pointee, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    let words = error.message.map { String(cString: $0) } ?? ""
    refuse(.notWellFormed(words.trimmed))
  }
}

extension XMLTree {
  /// Text that stands before a tag. White space that only lays out elements is not kept.
  private mutating func flush(isEnd: Bool) {
    guard !text.isEmpty else { return }
    defer { text.removeAll(keepingCapacity: true) }
    guard let element = open.last else { return }
    let isLeaf = isEnd && element.elements.isEmpty
    if isLeaf || !text.allSatisfy(\.isBlank) {
      element.append(String(decoding: text, as: UTF8.self))
    }
  }

  private mutating func named(_ name: UnsafePointer<xmlChar>?) -> String {
    guard let name else { return "" }
    if let known = names[name] { return known }
    let text = String(cString: name)
    names[name] = text
    return text
  }

  private mutating func scope(of tag: XMLTag) -> Int {
    let outer = open.last?.scope ?? 0
    let bound = tag.prefixes { named($0) }
    guard !bound.isEmpty else { return outer }
    var own: [String: String] = [:]
    for entry in bound {
      own[entry.prefix] = entry.namespace
      if knownPrefixes.insert(entry).inserted { prefixes.append(entry) }
    }
    let count = scopes[outer].count + own.count
    // Each name is looked up among all prefixes that hold, so these must stay few.
    if count > limits.attributes { refuse(.tooManyAttributes(limit: limits.attributes)) }
    scopes.append(XMLScope(outer: outer, own: own, count: count))
    return scopes.count - 1
  }
}
