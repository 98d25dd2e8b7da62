/// Where a server is and how we behave on it.
struct ConnectionSettings: Sendable {
  let url: String
  let timeoutSeconds: Int
  let isForWriting: Bool

  /// What every connection starts with. A commit that returned is on disk.
  ///
  /// Writers look rows up by key. A plan made while a table is still small would read the whole
  /// table each time, and be kept while the table grows to millions: hence no such plan for them.
  var greeting: String {
    """
    SET enable_seqscan = \(isForWriting ? "off" : "on");
    SET client_encoding = 'UTF8';
    SET synchronous_commit = on;
    SET standard_conforming_strings = on;
    SET TimeZone = 'UTC';
    SET lock_timeout = '\(timeoutSeconds)s'
    """
  }
}
