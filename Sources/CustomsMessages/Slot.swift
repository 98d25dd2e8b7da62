/// Where one field's text stands in its message; absent when the element was not there.
public struct Slot: Hashable, Sendable {
  let offset: UInt32
  let count: UInt32

  static let absent = Slot(offset: .max, count: 0)

  public var isPresent: Bool { offset != .max }
}

/// Where one record's fields stand in the slots of its message.
public struct RecordExtent: Hashable, Sendable {
  /// The first slot of the head; the lines follow it, each as long as its layout.
  let firstSlot: Int
  /// How many list lines the record has; 0 for a flat record.
  public let lineCount: Int
  /// The line of the file that the record begins in, from 1.
  public let sourceLine: Int
}
