internal import Foundation
internal import Transfers

/// The mail server that takes our messages, by its address; it never shows its password.
public struct MailServer: Hashable, Sendable, CustomStringConvertible {
  public let host: String
  public let port: Int
  public let user: String?
  let password: String?
  private let isSecure: Bool

  /// Reads `smtp://user:password@host:587`, `smtps://user@host` or `smtp://127.0.0.1:1025`.
  ///
  /// `password` is that of the user where the address does not hold it. Without a port it is 465 for
  /// `smtps`, 587 for who names a user, and 25 otherwise.
  /// - Throws: `MailError`, which does not repeat the address, for a password may be in it.
  public init(_ text: String, password: String? = nil) throws(MailError) {
    guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
      ["smtp", "smtps"].contains(scheme), let host = parts.host, Self.isHost(host),
      parts.query == nil, parts.fragment == nil, ["", "/"].contains(parts.path),
      parts.port.map({ (1...65535).contains($0) }) ?? true
    else { throw .notAServer }
    self.host = host
    isSecure = scheme == "smtps"
    user = parts.user.flatMap { $0.isEmpty ? nil : $0 }
    self.password = parts.password ?? password
    if self.password != nil, user == nil { throw .passwordWithoutUser }
    port = parts.port ?? (isSecure ? 465 : user == nil ? 25 : 587)
  }

  public var description: String { "\(isSecure ? "smtps" : "smtp")://\(host):\(port)" }

  /// Whether only this machine hears what is sent.
  private var isLoopback: Bool {
    host == "localhost" || host == "[::1]" || host == "::1"
      || host.hasPrefix("127.") && host.allSatisfy { $0.isNumber || $0 == "." }
  }

  /// Where and how messages are handed in: whoever shows a password does so encrypted.
  var server: SMTPClient.Server {
    let encryption: SMTPClient.Encryption =
      isSecure ? .fromStart : isLoopback ? .none : user == nil ? .offered : .required
    return SMTPClient.Server(
      host: host, port: port, encryption: encryption, user: user, password: password)
  }

  private static func isHost(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || "-.:[]".utf8.contains($0)
      }
  }
}
