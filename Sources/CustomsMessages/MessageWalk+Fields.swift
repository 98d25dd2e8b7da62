import CLibXML

extension MessageWalk {
  /// A group of fields opens.
  func enter(_ part: Vocabulary.Group, _ target: Level, from: Level) {
    group = part
    expected = 0
    groupOuter = from
    level = target
    if case .transfer = target { hasTransfer = true }
    switch target {
    case .transfer, .subscribe, .extend:
      frameValues = [String?](repeating: nil, count: part.names.count)
    default: break
    }
  }

  /// A field opens; nearly always it is the next one.
  @inline(__always)
  func startField(_ name: UnsafePointer<xmlChar>?) {
    guard let group else { return }
    if expected < group.names.count, group.names[expected] == name {
      open(expected, in: group)
    } else {
      startOtherField(name, in: group)
    }
  }

  private func startOtherField(_ name: UnsafePointer<xmlChar>?, in group: Vocabulary.Group) {
    guard let index = group.names.firstIndex(of: name) else { return unexpected(name) }
    if index < expected {
      // Out of its place, or a second time: the first value stands.
      if isPresent(index) {
        if isLenient { return keepExtra(name) }
        note(.repeatedElement, element: path(index, in: group))
        return skip()
      }
      if !isLenient { note(.elementOrder, element: path(index, in: group)) }
    } else if !isLenient {
      for skipped in expected..<index where group.layout.fields[skipped].isRequired {
        note(.missingElement, element: path(skipped, in: group))
      }
    }
    open(index, in: group)
  }

  @inline(__always)
  private func open(_ index: Int, in group: Vocabulary.Group) {
    if case .anything = group.types[index] {
      anythingCount = 0
      expected = index + 1
      mark(index)
      level = .anything(0)
      return
    }
    outer = level
    fieldStart = buffer.count
    expected = max(expected, index + 1)
    level = .field(index)
  }

  @inline(__always)
  func endField(_ index: Int) {
    level = outer
    guard let group else { return }
    let text = buffer.bytes(from: fieldStart)
    if !isLenient {
      if let rule = FieldCheck.broken(text, group.types[index]) {
        noteBroken(rule, index, in: group, text)
      } else if let fixed = group.fixed[index], !fixed.elementsEqual(text) {
        noteBroken(.fixedValue, index, in: group, text)
      }
    }
    switch outer {
    case .head, .line:
      slots[groupFirstSlot + index] = Slot(
        offset: UInt32(truncatingIfNeeded: fieldStart),
        count: UInt32(truncatingIfNeeded: text.count))
    default:
      frameValues[index] = String(decoding: text, as: UTF8.self)
      buffer.truncate(to: fieldStart)
    }
  }

  private func noteBroken(
    _ rule: Rule, _ index: Int, in group: Vocabulary.Group, _ text: UnsafeRawBufferPointer
  ) {
    // The schema gives an empty element its default value, which is always right.
    if text.isEmpty, group.layout.fields[index].emptyReadsAs != nil { return }
    note(
      rule, element: path(index, in: group), value: String(decoding: text, as: UTF8.self),
      expected: rule == .fixedValue
        ? group.layout.fields[index].fixed ?? "" : group.types[index].description)
  }

  /// A group closes: what it lacks is noted.
  func endGroup() {
    guard let group else { return }
    if !isLenient {
      for index in expected..<max(expected, group.names.count)
      where group.layout.fields[index].isRequired {
        note(.missingElement, element: path(index, in: group))
      }
    }
    if case .transfer = level { message.transfer = frameValues }
    isLineOpen = false
    level = groupOuter
    self.group = nil
    if vocabulary?.line == nil, isRecordOpen, case .message = level { endRecord() }
  }

  func isPresent(_ index: Int) -> Bool {
    switch level {
    case .head, .line: slots[groupFirstSlot + index].isPresent
    default: frameValues[index] != nil
    }
  }

  private func mark(_ index: Int) { frameValues[index] = "" }

  private func path(_ index: Int, in group: Vocabulary.Group) -> String {
    "\(group.layout.name)/\(group.layout.fields[index].name)"
  }

  // MARK: What should not be there

  /// An element that has no place here: it is noted, or in a return kept, and passed over.
  func unexpected(_ name: UnsafePointer<xmlChar>?) {
    if isLenient, recordIndex >= 0 { return keepExtra(name) }
    if !isLenient {
      note(
        .unexpectedElement, element: Vocabulary.text(name),
        expected: expectedNames())
    }
    skip()
  }

  /// An element that may occur, but not here or not once more.
  func misplaced(_ name: UnsafePointer<xmlChar>?) {
    if !isLenient { note(.elementOrder, element: Vocabulary.text(name)) }
  }

  func skip() {
    resumed = level
    level = .skipped(0)
  }

  private func keepExtra(_ name: UnsafePointer<xmlChar>?) {
    extraName = Vocabulary.text(name)
    extraStart = buffer.count
    skip()
  }

  func closeSkipped() {
    level = resumed
    guard !extraName.isEmpty else { return }
    message.extras.append(
      ExtraElement(
        record: max(recordIndex, 0), name: extraName, value: buffer.text(from: extraStart)))
    buffer.truncate(to: extraStart)
    extraName = ""
  }

  private func expectedNames() -> String {
    guard let group, expected < group.layout.fields.count else { return "" }
    var names: [String] = []
    for field in group.layout.fields[expected...] {
      names.append(field.name)
      if field.isRequired { break }
    }
    return names.joined(separator: ", ")
  }
}
