/// Where the server listens, and where people reach it.
public struct ListenAddress: Hashable, Sendable {
  public let host: String
  public let port: Int
  /// The address under which people reach it, such as that of a proxy: `https://chuhai.example.org`.
  public let publicURL: String?

  /// What the command line says of the flag that opens the server to others.
  public static let flagHelp =
    "Nobody signs in: everybody who reaches the port reads and writes everything."

  /// Checks that nobody opens the server to a network by mistake.
  /// - Throws: `ListenError.unprotected` for any host but this machine, unless people reach it over
  ///   HTTPS, so that no password travels in the open, or there are no accounts on purpose.
  public init(
    host: String = "127.0.0.1", port: Int, withoutAccounts: Bool = false, publicURL: String? = nil
  ) throws(ListenError) {
    guard (0...65535).contains(port) else { throw .noSuchPort(port) }
    if let publicURL {
      let isURL = ["https://", "http://"].contains {
        publicURL.hasPrefix($0) && publicURL.utf8.count > $0.utf8.count
      }
      guard isURL, !publicURL.contains(" ") else { throw .noURL(publicURL) }
    }
    self.host = host
    self.port = port
    self.publicURL = publicURL.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    guard withoutAccounts || Self.isLoopback(host) || isBehindHTTPS else {
      throw .unprotected(host)
    }
  }

  /// The address under which people reach it.
  var ownAddress: String {
    publicURL ?? "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
  }

  /// Whether only this machine can reach it.
  public var isLoopback: Bool { Self.isLoopback(host) }

  /// Whether people reach it over HTTPS.
  var isBehindHTTPS: Bool { publicURL?.hasPrefix("https://") ?? false }

  /// The name in its public address.
  var publicHost: String? {
    publicURL.flatMap {
      $0.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first
    }
    .map { String($0.prefix { $0 != ":" }) }
  }

  static func isLoopback(_ host: String) -> Bool {
    host == "127.0.0.1" || host == "::1" || host == "localhost"
  }
}
