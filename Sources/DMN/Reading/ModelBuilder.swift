/// Makes a model of the elements of a file, and notes what does not fit.
struct ModelBuilder {
  let document: XMLDocument
  let version: DMNVersion
  let limits: ReadingLimits
  var findings: [DMNError] = []
  var lines = SourceLines()
  var ownNamespace = ""
  /// The namespaces of imports, by what a reference or a prefixed type may call them.
  var importNames: [String: String] = [:]
  var importLocations: [String: String] = [:]

  init(_ document: XMLDocument, version: DMNVersion, limits: ReadingLimits) {
    self.document = document
    self.version = version
    self.limits = limits
  }

  /// Notes a finding at an element; too many are cut off.
  mutating func note(_ cause: DMNError.Cause, _ element: XMLElement) {
    if findings.count < limits.findings {
      findings.append(DMNError(cause, line: element.line, element: Self.place(element)))
    } else if findings.count == limits.findings {
      findings.append(DMNError(.furtherFindings(limit: limits.findings), line: element.line))
    }
  }

  private static func place(_ element: XMLElement) -> String {
    guard let name = element["name"] ?? element["id"] else { return element.name }
    return "\(element.name) “\(name)”"
  }

  /// Whether an element belongs to DMN itself, in any of its versions.
  func isModel(_ element: XMLElement) -> Bool {
    element.namespace == document.root.namespace
      || element.namespace.flatMap { Vocabulary.uses[$0] } == .model
  }

  /// The parts of an element that are DMN's and its own, not those that every element has.
  mutating func parts(of element: XMLElement) -> [XMLElement] {
    if !element.text.isBlank { note(.strayText(String(element.text.trimmed.prefix(60))), element) }
    return element.elements.filter { part in
      isModel(part) && part.name != "description" && part.name != "extensionElements"
    }
  }

  /// What every element may carry; attributes that are neither shared nor known are noted.
  mutating func head(_ element: XMLElement, _ known: String...) -> ElementHead {
    var head = ElementHead()
    for attribute in element.attributes {
      switch (attribute.namespace, attribute.name) {
      case (Vocabulary.schemaInstance?, _): continue
      case (let namespace?, let name):
        head.attributes.append(
          ForeignAttribute(namespace: namespace, name: name, value: attribute.value))
      case (nil, "id"): head.id = identifier(attribute.value, of: element)
      case (nil, "label"): head.label = attribute.value
      case (nil, let name):
        if !known.contains(name) { note(.unexpectedAttribute(name), element) }
      }
    }
    for part in element.elements {
      if !isModel(part) {
        takeForeign(part, into: &head)
      } else if part.name == "description" {
        set(&head.description, part.text, part)
      } else if part.name == "extensionElements" {
        head.extensions += part.elements.map(foreign)
      }
    }
    return head
  }

  // Drawings stand beside the elements of the model, without being an extension.
  private mutating func takeForeign(_ part: XMLElement, into head: inout ElementHead) {
    if part.namespace.flatMap({ Vocabulary.uses[$0] }) == .diagram { return }
    note(.foreignElement(part.name), part)
    head.extensions.append(foreign(part))
  }

  mutating func identifier(_ text: String, of element: XMLElement) -> String {
    let id = text.trimmed
    if !lines.note(id: id, line: element.line) { note(.duplicateIdentifier(id), element) }
    return id
  }

  /// Sets what may be there only once.
  mutating func set<T>(_ slot: inout T?, _ value: T, _ part: XMLElement) {
    if slot != nil { note(.repeatedElement(part.name), part) }
    slot = value
  }

  /// An element that has no place where it stands.
  mutating func unexpected(_ part: XMLElement) {
    note(.unexpectedElement(part.name), part)
  }
}
