/// One version of a document.
public struct VersionLine: Hashable, Sendable, Encodable {
  public var id: String
  public var appTime: String
  public var receivedAt: String
  public var state: Label
  public var isCurrent: Bool

  public init(id: String, appTime: String, receivedAt: String, state: Label, isCurrent: Bool) {
    self.id = id
    self.appTime = appTime
    self.receivedAt = receivedAt
    self.state = state
    self.isCurrent = isCurrent
  }
}
