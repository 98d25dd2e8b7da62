/// One message as it was read: its records' fields, and what the schema says against it.
///
/// The texts of all fields stand one after another in one buffer and are looked at through
/// `withRecords`, so that a message of a hundred records costs a handful of allocations.
public struct Message: Sendable {
  /// What kind of message the root names.
  public enum Content: Hashable, Sendable {
    /// A message that the platform acts on.
    case handled(MessageType)
    /// Another message of the specification, by its number: kept, not acted on yet.
    case other(number: Int)
    /// Not a message of the specification; the root's name, when there was one.
    case unrecognised(root: String?)
  }

  public internal(set) var content: Content
  /// The message's own number and the specification's version, as the root gives them.
  public internal(set) var guid: String
  public internal(set) var version: String
  /// The fields of `BaseTransfer`, in its order.
  public internal(set) var transfer: [String?]
  public internal(set) var hasSignature: Bool
  /// What the official schema has against the message, in the order of the file.
  public internal(set) var findings: [Finding]
  /// Elements that a return carries beyond its field table, kept so that nothing is lost.
  public internal(set) var extras: [ExtraElement]
  public internal(set) var records: [RecordExtent]
  var text: [UInt8]
  var slots: [Slot]

  init(_ content: Content) {
    self.content = content
    guid = ""
    version = ""
    transfer = []
    hasSignature = false
    findings = []
    extras = []
    records = []
    text = []
    slots = []
  }

  /// The type, when the platform acts on it.
  public var type: MessageType? {
    guard case .handled(let type) = content else { return nil }
    return type
  }

  /// Whether the official schema has nothing against the message.
  public var isValid: Bool { findings.isEmpty }

  /// Looks at every record in order. The views must not leave `body`.
  public func withRecords<Failure: Error>(
    _ body: (Int, RecordView) throws(Failure) -> Void
  ) throws(Failure) {
    guard let shape = type?.shape else { return }
    try withBuffers { (base, slots) throws(Failure) in
      for (index, extent) in records.enumerated() {
        try body(index, RecordView(base: base, slots: slots, extent: extent, shape: shape))
      }
    }
  }

  /// Looks at one record. The view must not leave `body`.
  public func withRecord<Result>(_ index: Int, _ body: (RecordView) -> Result) -> Result? {
    guard let shape = type?.shape, records.indices.contains(index) else { return nil }
    return withBuffers { base, slots in
      body(RecordView(base: base, slots: slots, extent: records[index], shape: shape))
    }
  }

  private func withBuffers<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer, UnsafeBufferPointer<Slot>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try text.withUnsafeBytesTyped { (base) throws(Failure) in
      try slots.withUnsafeBufferPointerTyped { (slots) throws(Failure) in
        try body(base, slots)
      }
    }
  }
}

/// An element beyond the field table, in the record that carried it.
public struct ExtraElement: Hashable, Sendable {
  public let record: Int
  public let name: String
  public let value: String
}

extension Array {
  /// `withUnsafeBytes` with a typed throw.
  fileprivate func withUnsafeBytesTyped<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withUnsafeBufferPointer { (buffer) throws(Failure) in
      try body(UnsafeRawBufferPointer(buffer))
    }
  }

  /// `withUnsafeBufferPointer` with a typed throw.
  fileprivate func withUnsafeBufferPointerTyped<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withUnsafeBufferPointer(body)
  }
}
