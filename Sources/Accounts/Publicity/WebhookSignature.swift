internal import Crypto
internal import Foundation

/// Signs what is posted to webhooks as Standard Webhooks has it: HMAC-SHA256 over
/// `id.timestamp.body`, in base64 behind `v1,`.
public enum WebhookSignature {
  /// The secret as it is handed over: `whsec_` and base64.
  static func text(_ secret: [UInt8]) -> String {
    "whsec_" + Data(secret).base64EncodedString()
  }

  /// The headers of one post.
  public static func headers(
    of post: WebhookPost, body: String, secondsSinceEpoch: Int64
  ) -> [String] {
    let signed = "\(post.id).\(secondsSinceEpoch).\(body)"
    let code = HMAC<SHA256>.authenticationCode(
      for: Data(signed.utf8), using: SymmetricKey(data: post.secret))
    return [
      "Webhook-Id: \(post.id)", "Webhook-Timestamp: \(secondsSinceEpoch)",
      "Webhook-Signature: v1,\(Data(code).base64EncodedString())",
    ]
  }
}
