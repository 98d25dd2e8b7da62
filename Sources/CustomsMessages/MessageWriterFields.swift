/// The opening and closing tags of the fields of one layout, one behind the other.
///
/// A class, so that handing it on costs one reference count and not four.
final class MessageWriterFields: Sendable {
  /// Whether a field may be left out when it is empty.
  let isOptional: [Bool]
  private let bytes: [UInt8]
  private let opens: [Range<Int>]
  private let closes: [Range<Int>]

  init(_ layout: Layout, depth: Int, _ style: MessageWriter.Style) {
    var bytes: [UInt8] = []
    var opens: [Range<Int>] = []
    var closes: [Range<Int>] = []
    for field in layout.fields {
      let start = bytes.count
      bytes += MessageWriterTags.tag("<ceb:\(field.name)>", depth: depth, style)
      opens.append(start..<bytes.count)
      let end = bytes.count
      bytes += "</ceb:\(field.name)>".utf8
      closes.append(end..<bytes.count)
    }
    self.bytes = bytes
    self.opens = opens
    self.closes = closes
    isOptional = layout.fields.map { !$0.isRequired }
  }

  var count: Int { opens.count }

  func open(_ index: Int) -> ArraySlice<UInt8> { bytes[opens[index]] }

  func close(_ index: Int) -> ArraySlice<UInt8> { bytes[closes[index]] }
}
