/// Where a server is and how we behave on it.
struct ConnectionSettings: Sendable {
  let url: String
  let timeoutSeconds: Int

  /// What every connection starts with. A commit that returned is on disk.
  var greeting: String {
    """
    SET client_encoding = 'UTF8';
    SET synchronous_commit = on;
    SET standard_conforming_strings = on;
    SET TimeZone = 'UTC';
    SET lock_timeout = '\(timeoutSeconds)s'
    """
  }
}
