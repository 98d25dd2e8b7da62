/// How much a PostgreSQL database may take of the machine and of the server.
public struct PostgreSQLOptions: Sendable {
  /// How many may read at once; one connection more is for the writer.
  public var readers = 6
  /// How long a writer waits for its turn.
  public var timeoutSeconds = 60

  public init() {}
}
