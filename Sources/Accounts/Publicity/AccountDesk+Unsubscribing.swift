internal import Storage
internal import TradeTerms

// The link in a mail digest by which whoever holds the mail stops it, without signing in.
extension AccountDesk {
  private static let purpose = "unsubscribe"

  /// What the link holds: whose digest it is, proved with the key of the house. It stops the mail
  /// and does nothing else, and goes on doing so however old it is.
  public func unsubscribing(_ user: User) -> String {
    let proof = key.proof(of: Self.digest(of: user.id), for: Self.purpose)
    return "\(user.id).\(URLSafeText.text(proof))"
  }

  private static func digest(of id: Int64) -> [UInt8] { Array("digest of account \(id)".utf8) }

  /// Whose digest a link stops; nil for one that nobody was mailed.
  private func account(unsubscribing text: String) -> Int64? {
    let parts = text.split(separator: ".", maxSplits: 1)
    guard parts.count == 2, let id = Int64(parts[0]),
      let shown = URLSafeText.bytes(String(parts[1])),
      key.isProof(shown, of: Self.digest(of: id), for: Self.purpose)
    else { return nil }
    return id
  }

  /// Whether a link stops the digest of somebody.
  public func canUnsubscribe(_ text: String) async throws -> Bool {
    guard let id = account(unsubscribing: text) else { return false }
    return try await database.read { try UserStore($0).user(id)?.isErased == false }
  }

  /// Stops a digest by the link in it.
  /// - Throws: `AccountError.linkUnusable`.
  public func unsubscribe(_ text: String, address: String) async throws {
    guard let id = account(unsubscribing: text) else { throw AccountError.linkUnusable }
    try await database.write { session in
      guard let user = try UserStore(session).user(id), !user.isErased else {
        throw AccountError.linkUnusable
      }
      let store = DigestStore(session)
      let old = try store.progress(of: id)
      // A mail server may ask twice.
      guard old.digest != .off else { return }
      try store.set(
        DigestStore.Progress(digest: .off, through: old.through, at: old.at), of: id)
      try audit(
        AuditEntry(
          actor: "link in a mail to \(user.mail)", user: id, action: "digest.set",
          detail: MailDigest.off.rawValue, address: address), session)
    }
  }
}
