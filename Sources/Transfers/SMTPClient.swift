internal import CCurl
internal import Storage

/// Hands messages to mail servers (SMTP, RFC 5321), one at a time, on a thread of its own.
public struct SMTPClient: Sendable {
  /// Whether the connection must be encrypted.
  public enum Encryption: Hashable, Sendable {
    /// From the first byte on (`smtps`).
    case fromStart
    /// By STARTTLS, or nothing is sent.
    case required
    /// By STARTTLS where the server offers it.
    case offered
    /// Not at all: to this machine.
    case none
  }

  /// Where a message is handed in.
  public struct Server: Hashable, Sendable {
    public let host: String
    public let port: Int
    public let encryption: Encryption
    public let user: String?
    public let password: String?

    public init(
      host: String, port: Int, encryption: Encryption, user: String?, password: String?
    ) {
      self.host = host
      self.port = port
      self.encryption = encryption
      self.user = user
      self.password = password
    }

    var url: String {
      let name = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
      return "\(encryption == .fromStart ? "smtps" : "smtp")://\(name):\(port)"
    }
  }

  /// With what a server takes a message.
  public struct Reply: Hashable, Sendable {
    public let code: Int
    /// The line as it came, such as `250 2.0.0 Ok: queued as 4ABC`.
    public let line: String
  }

  private static let connectSeconds = 10
  private static let seconds = 60
  /// More than that no server says of a message.
  private static let most = 64 << 10

  private let lane = BlockingLane(name: "mail", width: 1)

  public init() {}

  /// Hands one message over; returns when the server has taken it.
  /// - Parameters:
  ///   - message: its header and body, with CR LF at the ends of lines.
  ///   - sender: the address to which the server reports what cannot be delivered.
  ///   - recipient: the address to which it goes.
  ///   - server: where it is handed in.
  /// - Returns: with what the server took it.
  /// - Throws: `TransferError`.
  public func send(
    _ message: [UInt8], from sender: String, to recipient: String, by server: Server
  ) async throws -> Reply {
    try await lane.run {
      let handle = try CurlHandle(server.url, sends: message, most: Self.most)
      handle.limit(connectSeconds: Self.connectSeconds, seconds: Self.seconds)
      handle.set(CURLOPT_USE_SSL, Self.level(server.encryption))
      if server.encryption == .none { handle.set(CURLOPT_NOPROXY, "*") }
      if let user = server.user { handle.set(CURLOPT_USERNAME, user) }
      if let password = server.password { handle.set(CURLOPT_PASSWORD, password) }
      handle.set(CURLOPT_MAIL_FROM, "<\(sender)>")
      handle.set(CURLOPT_MAIL_RCPT, ["<\(recipient)>"])
      handle.set(CURLOPT_UPLOAD, 1)
      let code = try handle.perform(server.url)
      return Reply(code: code, line: handle.line(of: code))
    }
  }

  private static func level(_ encryption: Encryption) -> Int {
    switch encryption {
    case .fromStart, .required: Int(CURLUSESSL_ALL.rawValue)
    case .offered: Int(CURLUSESSL_TRY.rawValue)
    case .none: Int(CURLUSESSL_NONE.rawValue)
    }
  }
}
