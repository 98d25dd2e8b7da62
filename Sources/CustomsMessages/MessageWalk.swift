import CLibXML

/// The walk through one message: what libxml2 calls, element by element, and what it leaves.
final class MessageWalk {
  /// Where the walk stands: what the open element is.
  enum Level {
    case document, message, record, head, line, transfer, subscribe, extend
    /// Inside a simple element, by its place in the group that is open.
    case field(Int)
    /// Inside an element that is passed over, this deep.
    case skipped(Int)
    /// Inside the one free element of `ExtendMessage/Message`, this deep.
    case anything(Int)
    /// Inside the signature.
    case signature
  }

  let context: xmlParserCtxtPtr
  let limits: MessageReader.Limits
  var message = Message(.unrecognised(root: nil))
  var level = Level.document
  var depth = 0
  var isStopped = false
  var isLenient = false
  var vocabulary: Vocabulary?

  // The message's children so far, for their order and number.
  var phase = MessagePhase.records
  var hasTransfer = false
  var subscribeCount = 0

  // The record that is open.
  var recordIndex = -1
  var recordFirstSlot = 0
  var isRecordOpen = false
  var isLineOpen = false
  var hasHead = false
  var lineCount = 0
  var sourceLine = 0

  // The group of fields that is open, the field that is due, and the levels to return to.
  var group: Vocabulary.Group?
  var groupFirstSlot = 0
  var groupOuter = Level.document
  var expected = 0
  var outer = Level.document
  var fieldStart = 0
  // The fields of the frame (transfer and others) do not go into the records' slots.
  var frameValues: [String?] = []

  // What stands aside from the fields.
  var resumed = Level.document
  var extraName = ""
  var extraStart = 0
  var anythingCount = 0
  var signatureTree = SignatureTree()

  var buffer = ByteBuffer()
  var slots: [Slot] = []

  init(_ context: xmlParserCtxtPtr, limits: MessageReader.Limits) {
    self.context = context
    self.limits = limits
  }

  /// The message as it stands after the last call.
  func finish(isWellFormed: Bool) -> Message {
    if !isWellFormed, !message.findings.contains(where: { $0.rule.isUnreadable }) {
      note(.notWellFormed, element: "")
    }
    if message.type != nil, isWellFormed {
      closeMessage()
    }
    message.text = buffer.take()
    message.slots = slots
    return message
  }

  /// The line of the file that is being read.
  var currentLine: Int {
    context.pointee.input.map { Int($0.pointee.line) } ?? 0
  }

  /// Notes a finding at the place that is open; too many end the walk.
  func note(_ rule: Rule, element: String, value: String = "", expected: String = "") {
    guard message.findings.count < limits.findings else { return stop() }
    let isInRecord = phase == .records && recordIndex >= 0 && isRecordOpen
    message.findings.append(
      Finding(
        rule, record: isInRecord ? recordIndex : nil,
        line: isInRecord && isLineOpen ? lineCount - 1 : nil, element: element, value: value,
        expected: expected, sourceLine: currentLine))
  }

  func stop() {
    isStopped = true
    xmlStopParser(context)
  }

  // MARK: What libxml2 tells besides elements

  /// A document type declaration: never needed, and the door of entity bombs.
  func documentType() {
    note(.documentType, element: "", value: "<!DOCTYPE", expected: "")
    stop()
  }

  /// A reference to an entity that is none of the five of XML.
  func entity(_ name: UnsafePointer<xmlChar>?) {
    note(.notWellFormed, element: "", value: "&\(Vocabulary.text(name));")
    stop()
  }

  /// An error of well-formedness or encoding.
  func fault(_ error: UnsafeMutablePointer<xmlError>?) {
    // A fault in the use of namespaces leaves a text well-formed; the schema judges what it means.
    guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue, !isStopped,
      error.pointee.domain != CInt(XML_FROM_NAMESPACE.rawValue)
    else { return }
    guard !message.findings.contains(where: { $0.rule.isUnreadable }) else { return }
    let words = error.pointee.message.map { String(cString: $0) } ?? ""
    let code = UInt32(bitPattern: error.pointee.code)
    let isEncoding =
      code == XML_ERR_INVALID_ENCODING.rawValue || code == XML_ERR_UNSUPPORTED_ENCODING.rawValue
      || code == XML_ERR_UNKNOWN_ENCODING.rawValue || code == XML_ERR_INVALID_CHAR.rawValue
    note(
      isEncoding ? .wrongEncoding : .notWellFormed, element: "",
      value: words.trimmingBlanks())
  }
}

/// How far the children of a message have come, in the order that the schema wants.
enum MessagePhase: Int, Comparable {
  case records, transfer, subscribe, signature, extend

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Rule {
  /// Whether the text could not be read as XML at all.
  public var isUnreadable: Bool {
    self == .notWellFormed || self == .wrongEncoding || self == .documentType
      || self == .tooLarge || self == .tooDeep
  }
}

extension String {
  /// The text without white space at its ends.
  func trimmingBlanks() -> String {
    String(
      decoding: Array(utf8.drop(while: isBlank).reversed().drop(while: isBlank).reversed()),
      as: UTF8.self)
  }
}
