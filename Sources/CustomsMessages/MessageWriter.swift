/// Writes one customs message as bytes: UTF-8, prefix `ceb`, fields in the order in which they
/// are given.
///
/// The caller keeps the order of the schema; `record(head:lines:)` does it by itself.
public struct MessageWriter: Sendable {
  /// How elements are set apart.
  public enum Style: Int, CaseIterable, Sendable {
    /// Nothing between elements: for machines.
    case compact
    /// One element a line, indented: for people.
    case indented
  }

  /// The kind of message that is being written.
  public let type: MessageType
  /// How many records have been begun.
  public private(set) var recordCount = 0

  var bytes: [UInt8] = []
  private let tags: MessageWriterTags
  private var part = Part.root

  private enum Part { case root, head, line }

  /// Begins a message whose root carries `guid`.
  public init(
    _ type: MessageType, guid: String, style: Style = .compact, reserving capacity: Int = 4096
  ) {
    self.type = type
    tags = MessageWriterTags.made(for: type, style)
    bytes.reserveCapacity(capacity)
    bytes += #"<?xml version="1.0" encoding="UTF-8"?>"#.utf8
    bytes += "\n<ceb:\(type.rootName) guid=\"".utf8
    appendEscaped(guid)
    bytes += #"" version="1.0" xmlns:ceb="http://www.chinaport.gov.cn/ceb">"#.utf8
  }

  /// How many bytes have been written so far.
  public var byteCount: Int { bytes.count }

  /// Opens a record; its head fields follow.
  public mutating func beginRecord() {
    bytes += tags.recordOpen
    bytes += tags.headOpen
    part = .head
    recordCount += 1
  }

  /// Closes the head or the line before and opens a line; its fields follow.
  public mutating func beginLine() {
    closePart()
    bytes += tags.lineOpen
    part = .line
  }

  /// Closes the record.
  public mutating func endRecord() {
    closePart()
    bytes += tags.recordClose
    part = .root
  }

  /// Closes the message of a sender (`BaseTransfer`, in the order of `TransferField`) or, without
  /// one, a return, and hands the bytes over.
  public consuming func finish(transfer: [String?] = []) -> [UInt8] {
    if !transfer.isEmpty {
      let frame = MessageWriterTags.transfer(tags.style)
      bytes += frame.open
      for (index, text) in transfer.enumerated() {
        guard let text, !(text.isEmpty && frame.fields.isOptional[index]) else { continue }
        bytes += frame.fields.open(index)
        appendEscaped(text)
        bytes += frame.fields.close(index)
      }
      bytes += frame.close
    }
    bytes += tags.rootClose
    return bytes
  }

  /// The tags of the fields that may be written now.
  var fields: MessageWriterFields { part == .line ? tags.line : tags.head }

  private mutating func closePart() {
    switch part {
    case .root: break
    case .head: bytes += tags.headClose
    case .line: bytes += tags.lineClose
    }
  }
}
