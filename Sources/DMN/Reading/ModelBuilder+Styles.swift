extension ModelBuilder {
  /// What every thing of a drawing may carry.
  mutating func diagramHead(_ element: XMLElement, _ known: String...) -> DiagramHead {
    var head = DiagramHead()
    for attribute in element.attributes {
      switch (attribute.namespace, attribute.name) {
      case (Vocabulary.schemaInstance?, _): continue
      case (let namespace?, let name):
        head.attributes.append(
          ForeignAttribute(namespace: namespace, name: name, value: attribute.value))
      case (nil, "id"): head.id = identifier(attribute.value, of: element)
      case (nil, "sharedStyle"): head.sharedStyle = attribute.value.trimmed
      case (nil, let name):
        if !known.contains(name) { note(.unexpectedAttribute(name), element) }
      }
    }
    for part in element.elements where isDrawing(part) {
      switch part.name {
      case "extension": head.extensions += part.elements.map(foreign)
      case "DMNStyle", "Style": set(&head.style, style(part), part)
      default: break
      }
    }
    for part in element.elements where !isDrawing(part) {
      note(.foreignElement(part.name), part)
      head.extensions.append(foreign(part))
    }
    return head
  }

  /// The parts of a drawn thing that are its own.
  func diagramParts(of element: XMLElement) -> [XMLElement] {
    element.elements.filter { part in
      isDrawing(part) && part.name != "extension" && part.name != "DMNStyle" && part.name != "Style"
    }
  }

  private func isDrawing(_ element: XMLElement) -> Bool {
    switch element.namespace.flatMap({ Vocabulary.uses[$0] }) {
    case .diagram, .interchange, .common: true
    default: false
    }
  }

  mutating func style(_ element: XMLElement) -> DiagramStyle {
    let head = diagramHead(
      element, "fontFamily", "fontSize", "fontItalic", "fontBold", "fontUnderline",
      "fontStrikeThrough", "labelHorizontalAlignement", "labelVerticalAlignment")
    var style = DiagramStyle(id: head.id)
    style.extensions = head.extensions
    style.attributes = head.attributes
    style.fontFamily = element["fontFamily"]
    style.fontSize = number("fontSize", element)
    style.isItalic = flag("fontItalic", element)
    style.isBold = flag("fontBold", element)
    style.isUnderlined = flag("fontUnderline", element)
    style.isStruckThrough = flag("fontStrikeThrough", element)
    // The standard itself spells the attribute so.
    style.horizontalAlignment = choice("labelHorizontalAlignement", element)
    style.verticalAlignment = choice("labelVerticalAlignment", element)
    for part in diagramParts(of: element) {
      switch part.name {
      case "FillColor": set(&style.fillColor, color(part), part)
      case "StrokeColor": set(&style.strokeColor, color(part), part)
      case "FontColor": set(&style.fontColor, color(part), part)
      default: unexpected(part)
      }
    }
    return style
  }

  private mutating func color(_ element: XMLElement) -> DiagramColor {
    DiagramColor(
      red: colorPart("red", element), green: colorPart("green", element),
      blue: colorPart("blue", element))
  }

  private mutating func colorPart(_ name: String, _ element: XMLElement) -> UInt8 {
    let text = required(name, element).trimmed
    if let value = UInt8(text) { return value }
    note(.wrongValue(attribute: name, found: text, allowed: ["0", "255"]), element)
    return 0
  }

  /// A length or coordinate that must be there.
  mutating func length(_ name: String, _ element: XMLElement) -> Double {
    if element[name] == nil { note(.missingAttribute(name), element) }
    return number(name, element) ?? 0
  }

  /// A number of a drawing, if it is there.
  mutating func number(_ name: String, _ element: XMLElement) -> Double? {
    guard let text = element[name]?.trimmed else { return nil }
    let isPlain = text.utf8.allSatisfy { $0 < 0x3A && $0 > 0x2A || $0 == 0x65 || $0 == 0x45 }
    if isPlain, let value = Double(text), value.isFinite { return value }
    note(.wrongValue(attribute: name, found: text, allowed: ["0", "12.5"]), element)
    return nil
  }
}
