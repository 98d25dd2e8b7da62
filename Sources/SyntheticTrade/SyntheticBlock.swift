/// The messages of up to 100 neighbouring sets, with a note for each fault in them.
public struct SyntheticBlock: Sendable {
  /// One message and the name it goes by.
  public struct File: Sendable {
    /// The path under the folder of messages, such as `00001/00000001-CEB303.xml`.
    public let path: String
    public let bytes: [UInt8]
  }

  /// The sets that the messages are about.
  public let sets: Range<Int>
  /// The messages in the order of their paths: orders, receipts, waybills, inventories, and the
  /// orders that come again.
  public let files: [File]
  /// The faults that stand in them.
  public let faults: [SyntheticFaultNote]
  /// How many documents the messages hold.
  public let documentCount: Int
}
