/// One screenful of a long list, and where the next one begins.
public struct Slice<Row: Hashable & Sendable & Encodable>: Hashable, Sendable, Encodable {
  public var rows: [Row]
  /// The key after which the next slice begins; `nil` at the end of the list.
  public var next: String?

  public init(rows: [Row], next: String? = nil) {
    self.rows = rows
    self.next = next
  }
}
