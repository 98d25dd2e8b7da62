import Accounts
import HTTPTypes
import Hummingbird
import TradeTerms

/// Writes into the audit trail what was refused: to whom, of what, and how.
struct RefusalTrail: Sendable {
  let site: Site

  /// What was asked for, where a route knows it.
  struct Asked {
    /// Whose records, or which case.
    var subject: String?
    /// The path of the route, without what stands for its parameters: that may be a secret.
    var path: String
    /// Whether everybody may ask.
    var isPublic = false

    init(subject: String? = nil, path: String, isPublic: Bool = false) {
      self.subject = subject
      self.path = path
      self.isPublic = isPublic
    }

    /// Before it is known which route answers: the beginning of the address, as far as it reads
    /// like a word of ours. What else stands there may be a secret, as that of a link does.
    init(_ request: Request) {
      let parts = request.uri.path.prefix(200).split(separator: "/")
      let known = parts.prefix(2).prefix { part in
        part.utf8.count <= 20
          && part.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
              UInt8(ascii: "-"):
              true
            default: false
            }
          }
      }
      path = "/" + known.joined(separator: "/")
      if known.count < parts.count { path += known.isEmpty ? "…" : "/…" }
    }
  }

  /// Takes down an error that refuses something; a fault of the platform's own is none.
  func add(
    _ error: any Error, of asked: Asked, _ request: Request, _ context: WebContext
  ) async throws {
    let failure = Failure(error, site.catalogue)
    // Whoever learns that a link is used up, or that a token has ended, may have stolen it.
    let isStale =
      switch error as? AccountError {
      case .linkUnusable, .tokenUnusable, .sessionEnded: true
      default: false
      }
    let why = error is Failure || error is AccountError ? failure.what.english.withoutQuotes : ""
    try await add(failure.kind.rawValue, why, of: asked, request, context, always: isStale)
  }

  func add(
    _ status: Int, _ why: String = "", of asked: Asked, _ request: Request,
    _ context: WebContext, always: Bool = false
  ) async throws {
    guard let accounts = site.accounts, 400..<500 ~= status else { return }
    guard always || Self.counts(status, request.method, asked.isPublic) else { return }
    let principal = context.principal
    var entry = principal.entry(
      "refused", subject: asked.subject ?? "",
      detail: "\(request.method.rawValue) \(asked.path) \(status)"
        + (why.isEmpty ? "" : ": \(why)"))
    if principal.isSignedIn { return try await accounts.record([entry]) }
    switch await site.strangers.admits(context.address, at: accounts.now()) {
    case .skip: return
    case .write: break
    case .last:
      let minutes = StrangerMeter.span / 60_000
      entry = principal.entry(
        "refused", subject: entry.subject,
        detail: "\(entry.detail); more from here is not written for \(minutes) minutes")
    }
    if let sightings = site.sightings { return await sightings.add(entry) }
    try await accounts.record([entry])
  }

  /// Of what was only looked at, what is kept from somebody counts: a mistyped question does not.
  /// Where everybody may ask, only a forged form does, and what would fill the house.
  private static func counts(
    _ status: Int, _ method: HTTPRequest.Method, _ isPublic: Bool
  ) -> Bool {
    if isPublic { return status == 403 || status == 413 }
    return (method != .get && method != .head) || [401, 403, 404].contains(status)
  }
}

extension String {
  /// A sentence without what it quotes or who it names: that was typed into a form, perhaps by
  /// mistake, and the trail keeps for good what it once has.
  var withoutQuotes: String {
    var isQuoted = false
    var bare = ""
    for character in self {
      if character == "”" { isQuoted = false }
      if !isQuoted { bare.append(character) }
      if character == "“" {
        isQuoted = true
        bare.append("…")
      }
    }
    return bare.split(separator: " ").map { $0.contains("@") ? "…" : $0 }.joined(separator: " ")
  }
}
