/// One record of a message, looked at in place. It lives only as long as the closure that got it.
public struct RecordView {
  let base: UnsafeRawBufferPointer
  let slots: UnsafeBufferPointer<Slot>
  let extent: RecordExtent
  let shape: RecordShape
  let headCount: Int
  let lineFieldCount: Int

  init(
    base: UnsafeRawBufferPointer, slots: UnsafeBufferPointer<Slot>, extent: RecordExtent,
    shape: RecordShape
  ) {
    self.base = base
    self.slots = slots
    self.extent = extent
    self.shape = shape
    headCount = shape.head.fields.count
    lineFieldCount = shape.line?.fields.count ?? 0
  }

  public var lineCount: Int { extent.lineCount }
  public var sourceLine: Int { extent.sourceLine }

  /// The text of a head field, without the blanks around it; empty when it is absent.
  @inline(__always)
  public func head<Key: RawRepresentable<Int>>(_ key: Key) -> UnsafeRawBufferPointer {
    trimmed(slots[extent.firstSlot + key.rawValue])
  }

  /// The text of a line's field, without the blanks around it; empty when it is absent.
  @inline(__always)
  public func line<Key: RawRepresentable<Int>>(_ index: Int, _ key: Key)
    -> UnsafeRawBufferPointer
  {
    trimmed(slots[extent.firstSlot + headCount + index * lineFieldCount + key.rawValue])
  }

  /// Whether the head has the element at all.
  public func hasHead<Key: RawRepresentable<Int>>(_ key: Key) -> Bool {
    slots[extent.firstSlot + key.rawValue].isPresent
  }

  /// A head field as text.
  public func headText<Key: RawRepresentable<Int>>(_ key: Key) -> String {
    String(decoding: head(key), as: UTF8.self)
  }

  /// A line's field as text.
  public func lineText<Key: RawRepresentable<Int>>(_ index: Int, _ key: Key) -> String {
    String(decoding: line(index, key), as: UTF8.self)
  }

  /// All fields that are there, heads first, to the letter: for pages, copies and comparison.
  public func fields() -> [RecordField] {
    var result: [RecordField] = []
    append(shape.head, from: extent.firstSlot, line: nil, to: &result)
    if let layout = shape.line {
      for index in 0..<lineCount {
        let first = extent.firstSlot + headCount + index * lineFieldCount
        append(layout, from: first, line: index, to: &result)
      }
    }
    return result
  }

  /// Feeds the record's whole content, field by field with its place, to `body`.
  public func forEachValue(_ body: (UInt32, UnsafeRawBufferPointer) -> Void) {
    let count = headCount + lineCount * lineFieldCount
    for index in 0..<count {
      let slot = slots[extent.firstSlot + index]
      if slot.isPresent { body(UInt32(index), raw(slot)) }
    }
  }

  private func append(
    _ layout: Layout, from first: Int, line: Int?, to result: inout [RecordField]
  ) {
    for (index, field) in layout.fields.enumerated() where slots[first + index].isPresent {
      let value = String(decoding: raw(slots[first + index]), as: UTF8.self)
      result.append(RecordField(field: field, line: line, value: value))
    }
  }

  @inline(__always)
  private func raw(_ slot: Slot) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      rebasing: base[Int(slot.offset)..<Int(slot.offset) + Int(slot.count)])
  }

  @inline(__always)
  func rawSlot(_ index: Int) -> Slot { slots[extent.firstSlot + index] }

  @inline(__always)
  func trimmed(_ slot: Slot) -> UnsafeRawBufferPointer {
    guard slot.isPresent, slot.count > 0 else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    var lower = Int(slot.offset)
    var upper = lower + Int(slot.count)
    while lower < upper, isBlank(base[lower]) { lower += 1 }
    while lower < upper, isBlank(base[upper - 1]) { upper -= 1 }
    return UnsafeRawBufferPointer(rebasing: base[lower..<upper])
  }
}

/// One field of a record with its value to the letter.
public struct RecordField: Hashable, Sendable {
  public let field: Field
  /// The list line it belongs to, from 0; `nil` in the head.
  public let line: Int?
  public let value: String
}

/// White space as XML has it.
@inline(__always)
func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}
