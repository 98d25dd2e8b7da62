import CLibXML

extension MessageWalk {
  /// An element opens.
  func start(
    _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ attributeCount: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard !isStopped else { return }
    depth += 1
    guard depth <= limits.depth else {
      note(.tooDeep, element: Vocabulary.text(name), expected: "\(limits.depth)")
      return stop()
    }
    switch level {
    case .skipped(let inner): return level = .skipped(inner + 1)
    case .anything(let inner):
      if inner == 0 {
        anythingCount += 1
        if anythingCount > 1 { note(.unexpectedElement, element: Vocabulary.text(name)) }
      }
      return level = .anything(inner + 1)
    case .signature:
      return signatureTree.open(
        Vocabulary.text(name), namespace: Vocabulary.text(uri),
        SignatureTree.attributes(attributeCount, attributes))
    case .document: return startRoot(name, uri, attributeCount, attributes)
    case .message where name == vocabulary?.signature && uri == vocabulary?.signatureNamespace:
      return startSignature(attributeCount, attributes)
    default: break
    }
    if attributeCount > 0 { checkAttributes(of: name, attributeCount, attributes) }
    guard uri == vocabulary?.namespace else { return unexpected(name) }
    switch level {
    case .message: startChild(name)
    case .record: startPart(name)
    case .head, .line, .transfer, .subscribe, .extend: startField(name)
    case .field: unexpected(name)
    case .document, .skipped, .anything, .signature: break
    }
  }

  /// The open element closes.
  func end() {
    guard !isStopped else { return }
    depth -= 1
    switch level {
    case .field(let index): endField(index)
    case .head, .line, .transfer, .subscribe, .extend: endGroup()
    case .record: endRecord()
    case .skipped(let inner): inner == 0 ? closeSkipped() : (level = .skipped(inner - 1))
    case .anything(let inner): inner == 0 ? (level = .extend) : (level = .anything(inner - 1))
    case .signature: endSignatureElement()
    case .message, .document: level = .document
    }
  }

  /// A CDATA section. Between elements even a blank one is text to the schema.
  func section(_ bytes: UnsafePointer<xmlChar>?, _ count: Int) {
    switch level {
    case .field, .skipped, .anything(1...): text(bytes, count)
    case .signature:
      signatureTree.hasSection()
      text(bytes, count)
    default:
      if !isLenient { note(.strayText, element: group?.layout.name ?? "", value: "<![CDATA[") }
    }
  }

  /// Text or white space.
  @inline(__always)
  func text(_ bytes: UnsafePointer<xmlChar>?, _ count: Int) {
    guard let bytes else { return }
    switch level {
    case .field: buffer.append(bytes, count)
    case .skipped: if !extraName.isEmpty { buffer.append(bytes, count) }
    case .anything(let inner): if inner == 0 { checkBlank(bytes, count) }
    case .signature: signatureTree.append(UnsafeBufferPointer(start: bytes, count: count))
    default: checkBlank(bytes, count)
    }
  }

  private func checkBlank(_ bytes: UnsafePointer<xmlChar>, _ count: Int) {
    for index in 0..<count where !isBlank(bytes[index]) {
      if !isLenient {
        let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
        note(.strayText, element: group?.layout.name ?? "", value: text.trimmingBlanks())
      }
      return
    }
  }

  private func startRoot(
    _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ attributeCount: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    let root = Vocabulary.text(name)
    level = .skipped(0)
    if let number = OtherMessage.number(inRoot: root) {
      message.content = .other(number: number)
    } else if let type = MessageType.allCases.first(where: { $0.rootName == root }) {
      message.content = .handled(type)
      isLenient = !type.isRequest
      level = .message
      vocabulary = Vocabulary(type, namespace: uri, context.pointee.dict)
    } else {
      message.content = .unrecognised(root: root)
      note(.unknownRoot, element: root, value: root, expected: "CEB303Message, CEB403Message, …")
    }
    if case .unrecognised = message.content { return stop() }
    if Vocabulary.text(uri) != Self.namespace {
      note(
        .wrongNamespace, element: root, value: Vocabulary.text(uri), expected: Self.namespace)
    }
    rootAttributes(root, attributeCount, attributes)
  }

  /// A child of the message: a record or a part of its frame.
  private func startChild(_ name: UnsafePointer<xmlChar>?) {
    guard let vocabulary else { return }
    if name == vocabulary.record {
      if phase > .records { misplaced(name) }
      startRecord()
    } else if name == vocabulary.transfer.name {
      enterFrame(.transfer, at: .transfer, vocabulary.transfer, once: true)
    } else if name == vocabulary.subscribe.name {
      subscribeCount += 1
      if subscribeCount > 5 { misplaced(name) }
      enterFrame(.subscribe, at: .subscribe, vocabulary.subscribe, once: false)
    } else if name == vocabulary.extend.name {
      enterFrame(.extend, at: .extend, vocabulary.extend, once: true)
    } else {
      unexpected(name)
    }
  }

  /// A part of the frame; the schema wants the parts in order, and most of them once.
  private func enterFrame(
    _ target: Level, at wanted: MessagePhase, _ part: Vocabulary.Group, once: Bool
  ) {
    let isInOrder =
      wanted == .transfer ? phase == .records : phase >= .transfer && phase <= wanted
    if !isInOrder || (once && phase == wanted) { misplaced(part.name) }
    phase = max(phase, wanted)
    enter(part, target, from: .message)
  }

  private func startRecord() {
    recordIndex += 1
    isRecordOpen = true
    if let type = message.type {
      // Returns are read leniently, but a message has no more than 127 places for documents.
      let most = isLenient ? Self.mostPlaces : type.mostRecords
      if recordIndex == most {
        note(
          .tooManyRecords, element: type.shape.name, value: "\(recordIndex + 1)",
          expected: "\(most)")
      }
    }
    sourceLine = currentLine
    lineCount = 0
    hasHead = false
    guard let vocabulary else { return }
    let first = slots.count
    recordFirstSlot = first
    slots.append(contentsOf: repeatElement(.absent, count: vocabulary.head.names.count))
    if vocabulary.line == nil {
      hasHead = true
      groupFirstSlot = first
      enter(vocabulary.head, .head, from: .message)
    } else {
      level = .record
    }
  }

  /// A head or a line of a record.
  private func startPart(_ name: UnsafePointer<xmlChar>?) {
    guard let vocabulary, let line = vocabulary.line else { return }
    if name == vocabulary.head.name {
      if hasHead || lineCount > 0 { misplaced(name) }
      // A second head would overwrite the first; the message is refused, so it is passed over.
      if hasHead { return skip() }
      hasHead = true
      groupFirstSlot = recordFirstSlot
      enter(vocabulary.head, .head, from: .record)
    } else if name == line.name {
      if !hasHead { note(.missingElement, element: vocabulary.head.layout.name) }
      if lineCount == 100, !isLenient {
        note(.tooManyLines, element: line.layout.name, value: "101", expected: "100")
      }
      hasHead = true
      lineCount += 1
      isLineOpen = true
      groupFirstSlot = slots.count
      slots.append(contentsOf: repeatElement(.absent, count: line.names.count))
      enter(line, .line, from: .record)
    } else {
      unexpected(name)
    }
  }

  func endRecord() {
    if let vocabulary, let line = vocabulary.line {
      if !hasHead { note(.missingElement, element: vocabulary.head.layout.name) }
      if lineCount == 0 { note(.missingElement, element: line.layout.name) }
    }
    message.records.append(
      RecordExtent(firstSlot: recordFirstSlot, lineCount: lineCount, sourceLine: sourceLine))
    isRecordOpen = false
    level = .message
  }

  /// After the last element: what the message as a whole lacks.
  func closeMessage() {
    guard let type = message.type, !isLenient else { return }
    if message.records.isEmpty { note(.missingElement, element: type.shape.name) }
    if phase == .records || !hasTransfer { note(.missingElement, element: "BaseTransfer") }
  }

  private static var mostPlaces: Int { 127 }

  static var namespace: String { "http://www.chinaport.gov.cn/ceb" }
}
