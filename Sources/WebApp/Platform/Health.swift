/// Whether the server can do its work.
public struct Health: Hashable, Sendable, Encodable {
  public var version: String
  public var database: String
  public var isDatabaseReachable: Bool

  public init(version: String, database: String, isDatabaseReachable: Bool) {
    self.version = version
    self.database = database
    self.isDatabaseReachable = isDatabaseReachable
  }
}
