/// How much an SQLite database may take of the machine.
public struct SQLiteOptions: Sendable {
  /// How many may read at once.
  public var readers = 4
  /// The page cache of the writing connection.
  public var writerCacheKiB = 96 * 1024
  /// The page cache of each reading connection.
  public var readerCacheKiB = 12 * 1024
  /// After how many pages of write-ahead log its content moves into the database file.
  public var checkpointPages = 16_384
  /// How long a writer waits for its turn.
  public var timeoutSeconds = 60.0

  public init() {}
}
