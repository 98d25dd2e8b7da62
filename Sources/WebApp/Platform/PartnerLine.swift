/// A document that belongs to this one by its keys, or the place where it is missing.
public struct PartnerLine: Hashable, Sendable, Encodable {
  public var kind: Label
  /// The key that joins the two.
  public var key: String
  /// The partner; `nil` while it has not arrived.
  public var id: String?
  public var state: Label

  public init(kind: Label, key: String, id: String?, state: Label) {
    self.kind = kind
    self.key = key
    self.id = id
    self.state = state
  }
}
