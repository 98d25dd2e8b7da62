internal import Crypto
internal import Foundation
internal import TradeTerms

/// One attempt to sign in, as the browser that makes it keeps it, sealed, until the answer comes.
public struct SignInAttempt: Hashable, Sendable, Codable {
  /// How long somebody may take at the provider.
  public static let lasts: Int64 = 10 * 60_000

  /// Comes back with the answer; whoever shows another one did not begin here.
  public let state: String
  /// Comes back in the identity token.
  public let nonce: String
  /// What only we can show of the challenge that went out (PKCE, RFC 7636).
  let verifier: String
  /// In milliseconds, as `Instant` has them.
  let beganAt: Int64

  init(at instant: Instant, secret: () -> String) {
    state = secret()
    nonce = secret()
    verifier = secret()
    beganAt = instant.millisecondsSinceEpoch
  }

  func isOver(at instant: Instant) -> Bool {
    let age = instant.millisecondsSinceEpoch - beganAt
    return age < -60_000 || age >= Self.lasts
  }

  /// The challenge of the verifier, by SHA-256.
  var challenge: String {
    Data(SHA256.hash(data: Array(verifier.utf8))).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }
}
