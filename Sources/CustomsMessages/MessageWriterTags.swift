/// The tags of one kind of message as bytes, made once so that writing a field only copies.
///
/// A class, so that handing it on costs one reference count and not one for each part.
final class MessageWriterTags: Sendable {
  let style: MessageWriter.Style
  let recordOpen: [UInt8]
  let recordClose: [UInt8]
  let rootClose: [UInt8]
  let headOpen: [UInt8]
  let headClose: [UInt8]
  let lineOpen: [UInt8]
  let lineClose: [UInt8]
  let head: MessageWriterFields
  let line: MessageWriterFields

  private init(_ type: MessageType, _ style: MessageWriter.Style) {
    let shape = type.shape
    self.style = style
    recordOpen = Self.tag("<ceb:\(shape.name)>", depth: 1, style)
    recordClose = Self.tag("</ceb:\(shape.name)>", depth: 1, style)
    rootClose = Self.tag("</ceb:\(type.rootName)>", depth: 0, style) + [UInt8(ascii: "\n")]
    headOpen = shape.isNested ? Self.tag("<ceb:\(shape.head.name)>", depth: 2, style) : []
    headClose = shape.isNested ? Self.tag("</ceb:\(shape.head.name)>", depth: 2, style) : []
    head = MessageWriterFields(shape.head, depth: shape.isNested ? 3 : 2, style)
    lineOpen = shape.line.map { Self.tag("<ceb:\($0.name)>", depth: 2, style) } ?? []
    lineClose = shape.line.map { Self.tag("</ceb:\($0.name)>", depth: 2, style) } ?? []
    line = MessageWriterFields(shape.line ?? Layout("", []), depth: 3, style)
  }

  /// A tag with the white space that goes before it.
  static func tag(_ text: String, depth: Int, _ style: MessageWriter.Style) -> [UInt8] {
    switch style {
    case .compact: Array(text.utf8)
    case .indented: Array("\n".utf8) + Array(repeating: 0x20, count: depth * 2) + Array(text.utf8)
    }
  }

  /// The tags of a kind of message.
  static func made(for type: MessageType, _ style: MessageWriter.Style) -> MessageWriterTags {
    // Every kind is in the table; the fallback only spares an optional.
    table[type]?[style.rawValue] ?? MessageWriterTags(type, style)
  }

  private static let table = Dictionary(
    uniqueKeysWithValues: MessageType.allCases.map { type in
      (type, MessageWriter.Style.allCases.map { MessageWriterTags(type, $0) })
    })

  /// The tags around and in `BaseTransfer`.
  static func transfer(
    _ style: MessageWriter.Style
  ) -> (open: [UInt8], close: [UInt8], fields: MessageWriterFields) {
    (
      tag("<ceb:BaseTransfer>", depth: 1, style), tag("</ceb:BaseTransfer>", depth: 1, style),
      MessageWriterFields(.baseTransfer, depth: 2, style)
    )
  }
}
