extension ModelWriter {
  /// Writes a thing of a drawing with what each may carry, and what is its own.
  mutating func drawn(
    _ name: String, _ head: DiagramHead, _ own: [XMLTextAttribute] = [],
    _ content: (inout ModelWriter) -> Void = { _ in }
  ) {
    let attributes =
      XMLTextAttribute.present(("id", head.id), ("sharedStyle", head.sharedStyle)) + own
      + foreign(head.attributes)
    xml.open("dmndi:\(name)", attributes)
    let start = xml.bytes.count
    extensions("di:extension", head.extensions)
    if let style = head.style { self.style(style) }
    content(&self)
    xml.bytes.count == start ? xml.closeEmpty() : xml.close()
  }

  mutating func style(_ style: DiagramStyle) {
    var head = DiagramHead(id: style.id)
    head.extensions = style.extensions
    head.attributes = style.attributes
    let own = XMLTextAttribute.present(
      ("fontFamily", style.fontFamily), ("fontSize", style.fontSize.map(\.description)),
      ("fontItalic", word(style.isItalic)), ("fontBold", word(style.isBold)),
      ("fontUnderline", word(style.isUnderlined)),
      ("fontStrikeThrough", word(style.isStruckThrough)),
      ("labelHorizontalAlignement", style.horizontalAlignment?.rawValue),
      ("labelVerticalAlignment", style.verticalAlignment?.rawValue))
    drawn("DMNStyle", head, own) { writer in
      writer.color("FillColor", style.fillColor)
      writer.color("StrokeColor", style.strokeColor)
      writer.color("FontColor", style.fontColor)
    }
  }

  private mutating func color(_ name: String, _ color: DiagramColor?) {
    guard let color else { return }
    xml.empty(
      "dmndi:\(name)",
      XMLTextAttribute.present(
        ("red", color.red.description), ("green", color.green.description),
        ("blue", color.blue.description)))
  }

  private func word(_ flag: Bool?) -> String? { flag.map { $0 ? "true" : "false" } }
}
