import Accounts
import Cases
import HTTPTypes
import Hummingbird
import TradeTerms

/// Everything that the platform keeps of a person with an account, for themselves (个人信息副本).
struct AccountExport: Encodable {
  let name: String
  let mail: String
  let since: String
  let hasAuthenticator: Bool
  let digest: String
  let organisations: [Place]
  let sessions: [Session]
  let tokens: [Token]
  let identities: [Identity]
  /// What they did and saw, from the audit trail, the newest first.
  let trail: [Event]

  struct Place: Encodable {
    let organisation: String
    let role: String
  }

  struct Session: Encodable {
    let began: String
    let address: String
  }

  struct Token: Encodable {
    let name: String
    let scopes: [String]
    let expires: String
  }

  struct Identity: Encodable {
    let issuer: String
    let subject: String
    let linked: String
  }

  struct Event: Encodable {
    let at: String
    let action: String
    let subject: String
    let detail: String
    let address: String
  }

  init(_ own: AccountDesk.OwnAccount, _ digest: MailDigest, _ events: [AuditEvent]) {
    name = own.user.name
    mail = own.user.mail
    since = own.user.createdAt.description
    hasAuthenticator = own.user.hasOneTimeCode
    self.digest = digest.rawValue
    organisations = own.organisations.map {
      Place(organisation: $0.0.name, role: $0.1.rawValue)
    }
    sessions = own.sessions.map { Session(began: $0.beganAt.description, address: $0.address) }
    tokens = own.tokens.map {
      Token(
        name: $0.name, scopes: $0.scopes.map(\.rawValue).sorted(),
        expires: $0.expiresAt.description)
    }
    identities = own.identities.map {
      Identity(issuer: $0.issuer, subject: $0.subject, linked: $0.linkedAt.description)
    }
    trail = events.map {
      Event(
        at: $0.at.description, action: $0.entry.action, subject: $0.entry.subject,
        detail: $0.entry.detail, address: $0.entry.address)
    }
  }
}

extension AccountPages {
  @Sendable func export(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let user = context.principal.user else { throw AccountError.sessionEnded }
    let desk = try site.desk()
    let copy = AccountExport(
      try await desk.own(context.principal), try await desk.digest(of: user),
      try await desk.ownEvents(context.principal))
    var response = try JSONAnswer.response(copy)
    response.headers[.contentDisposition] = "attachment; filename=chuhai-account.json"
    return response
  }
}
