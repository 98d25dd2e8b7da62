/// Where the server listens. Without accounts that is this machine, unless someone says otherwise.
public struct ListenAddress: Hashable, Sendable {
  public let host: String
  public let port: Int

  /// What the command line says of the flag that opens the server to others.
  public static let flagHelp =
    "Listen on other hosts although there are no accounts and no access control yet: "
    + "everybody who reaches the port reads and writes everything."

  /// Checks that nobody opens the server to a network by mistake.
  /// - Throws: `ListenError.openWithoutAccounts` for any host but this machine.
  public init(host: String = "127.0.0.1", port: Int, withoutAccounts: Bool = false)
    throws(ListenError)
  {
    guard (0...65535).contains(port) else { throw .noSuchPort(port) }
    guard withoutAccounts || Self.isLoopback(host) else { throw .openWithoutAccounts(host) }
    self.host = host
    self.port = port
  }

  /// Whether only this machine can reach it.
  public var isLoopback: Bool { Self.isLoopback(host) }

  static func isLoopback(_ host: String) -> Bool {
    host == "127.0.0.1" || host == "::1" || host == "localhost"
  }
}
