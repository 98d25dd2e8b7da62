extension ModelBuilder {
  /// An attribute that must be there; an empty text stands for one that is not.
  mutating func required(_ name: String, _ element: XMLElement) -> String {
    if let value = element[name] { return value }
    note(.missingAttribute(name), element)
    return ""
  }

  /// The name of an element, with its line noted.
  mutating func name(_ element: XMLElement) -> String {
    let name = required("name", element)
    lines.note(name: name, line: element.line)
    return name
  }

  /// An attribute that is true or false.
  mutating func flag(_ name: String, _ element: XMLElement) -> Bool? {
    guard let text = element[name]?.trimmed else { return nil }
    switch text {
    case "true", "1": return true
    case "false", "0": return false
    default:
      note(.wrongValue(attribute: name, found: text, allowed: ["true", "false"]), element)
      return nil
    }
  }

  /// An attribute that is one of a few words.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _ element: XMLElement, or fallback: Choice
  ) -> Choice where Choice.RawValue == String {
    choice(name, element) ?? fallback
  }

  /// An attribute that is one of a few words, if it is there.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _ element: XMLElement
  ) -> Choice? where Choice.RawValue == String {
    guard let text = element[name]?.trimmed else { return nil }
    if let value = Choice(rawValue: text) { return value }
    let allowed = Choice.allCases.map(\.rawValue)
    note(.wrongValue(attribute: name, found: text, allowed: allowed), element)
    return nil
  }

  /// The element that `href` leads to.
  mutating func reference(_ element: XMLElement) -> ElementReference {
    let text = required("href", element).trimmed
    guard let mark = text.firstIndex(of: "#") else { return ElementReference(id: text) }
    let id = String(text[text.index(after: mark)...])
    let place = String(text[..<mark])
    let namespace = importLocations[place] ?? place
    let isLocal = namespace.isEmpty || namespace == ownNamespace
    return ElementReference(id: id, namespace: isLocal ? nil : namespace)
  }

  /// The element that a qualified name of a drawing leads to.
  mutating func qualified(_ text: String, at element: XMLElement) -> ElementReference {
    let text = text.trimmed
    guard let mark = text.firstIndex(of: ":") else { return ElementReference(id: text) }
    let prefix = String(text[..<mark])
    let id = String(text[text.index(after: mark)...])
    guard let namespace = document.namespace(of: prefix, at: element) else {
      note(.unknownPrefix(prefix), element)
      return ElementReference(id: id)
    }
    return ElementReference(id: id, namespace: namespace == ownNamespace ? nil : namespace)
  }

  /// The name of a type. Version 1.1 writes qualified names, where later ones use the names of
  /// imports; some tools went on doing so.
  func type(_ text: String?, at element: XMLElement) -> String? {
    guard let text = text?.trimmed, !text.isEmpty else { return nil }
    guard let mark = text.firstIndex(of: ":"),
      let namespace = document.namespace(of: String(text[..<mark]), at: element)
    else { return text }
    let name = String(text[text.index(after: mark)...])
    if namespace == ownNamespace || Vocabulary.uses[namespace] == .feel { return name }
    if let importName = importNames[namespace] {
      return importName.isEmpty ? name : "\(importName).\(name)"
    }
    return text
  }

  /// A language by its address; FEEL is that of 1.5 whatever the version of the file.
  func language(_ text: String?) -> String? {
    guard let text = text?.trimmed else { return nil }
    return Vocabulary.uses[text] == .feel ? Vocabulary.feel : text
  }

  /// An element of another namespace, as it is.
  func foreign(_ element: XMLElement) -> ForeignElement {
    ForeignElement(
      namespace: element.namespace, name: element.name,
      attributes: element.attributes.map {
        ForeignAttribute(namespace: $0.namespace, name: $0.name, value: $0.value)
      },
      content: element.content.map { content in
        switch content {
        case .element(let inner): .element(foreign(inner))
        case .text(let text): .text(text)
        }
      })
  }
}
