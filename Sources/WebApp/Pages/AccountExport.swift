import Accounts
import Cases
import Foundation
import HTTPTypes
import Hummingbird
import TradeTerms

/// Everything that the platform keeps of a person with an account, for themselves (个人信息副本); the
/// cases, of which there is no end, are written before it a page at a time.
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
  /// Their entry in the register of experts.
  let expert: Register?
  /// What they were told, the newest first.
  let notices: [Told]
  /// What they objected to.
  let objections: [OwnObjection]
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

  /// A case that they opened, have, or took a step in.
  struct Case: Encodable {
    let number: String
    let type: String
    let title: String
    let state: String
    let opened: String
    let isOpener: Bool
    let isOwner: Bool
    /// What they filled in, with the personal values.
    let fields: [Field]
    let steps: [Step]
  }

  struct Field: Encodable {
    let name: String
    let value: String
  }

  struct Step: Encodable {
    let at: String
    let step: String
    let remark: String
  }

  struct Register: Encodable {
    let name: String
    let organisation: String
    let areas: [String]
    let ties: [String]
    let since: String
  }

  struct Told: Encodable {
    let at: String
    let kind: String
    let subject: String
    let text: String
    let read: String?
  }

  struct Event: Encodable {
    let at: String
    let action: String
    let subject: String
    let detail: String
    let address: String
  }

  /// Where the parts come from.
  struct Sources {
    let own: AccountDesk.OwnAccount
    let digest: MailDigest
    let expert: Expert?
    let notices: [Notice]
    let objections: [OwnObjection]
    let events: [AuditEvent]
  }

  init(_ sources: Sources, _ language: Language) {
    let own = sources.own
    name = own.user.name
    mail = own.user.mail
    since = own.user.createdAt.description
    hasAuthenticator = own.user.hasOneTimeCode
    digest = sources.digest.rawValue
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
    expert = sources.expert.map { expert in
      Register(
        name: expert.person.name, organisation: expert.organisation,
        areas: expert.areas.sorted(), ties: expert.ties.sorted(),
        since: expert.since.description)
    }
    notices = sources.notices.map {
      Told(
        at: $0.at.description, kind: $0.kind, subject: $0.subject, text: $0.text[language],
        read: $0.readAt?.description)
    }
    objections = sources.objections
    trail = sources.events.map {
      Event(
        at: $0.at.description, action: $0.entry.action, subject: $0.entry.subject,
        detail: $0.entry.detail, address: $0.entry.address)
    }
  }
}

extension AccountExport.Case {
  init(_ kept: PersonTrace.Case, _ language: Language) {
    let record = kept.record
    self.init(
      number: record.number, type: record.type, title: record.title, state: record.state,
      opened: record.openedAt.description, isOpener: kept.isOpener, isOwner: kept.isOwner,
      fields: kept.fields.map {
        AccountExport.Field(name: $0.label[language], value: $0.text[language])
      },
      steps: kept.steps.map {
        AccountExport.Step(at: $0.at.description, step: $0.step, remark: $0.comment)
      })
  }
}

extension AccountPages {
  /// As much as is looked up of what grows with every day.
  private static let most = 10_000

  @Sendable func export(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let user = context.principal.user else { throw AccountError.sessionEnded }
    let desk = try site.desk()
    let actor = try await site.actor(context)
    let copy = AccountExport(
      AccountExport.Sources(
        own: try await desk.own(context.principal), digest: try await desk.digest(of: user),
        expert: try await site.cases?.registered(actor),
        // What an organisation was told is not about the person.
        notices: try await desk.notices(
          to: ["account \(user.id)"], for: user, limit: Self.most),
        objections: try await site.platform.objections(user.id),
        events: try await desk.ownEvents(context.principal, limit: Self.most)),
      context.language)
    let rest = try JSONAnswer.data(copy).dropFirst()
    let (cases, language) = (site.cases, context.language)
    return Response(
      status: .ok,
      headers: [
        .contentType: JSONAnswer.mediaType,
        .contentDisposition: "attachment; filename=chuhai-account.json",
      ],
      body: ResponseBody { writer in
        try await writer.write(ByteBuffer(string: "{\"cases\":["))
        var place: Int64?
        var isFirst = true
        repeat {
          guard let page = try await cases?.trace(for: actor, before: place) else { break }
          for kept in page.cases {
            let text = try JSONAnswer.data(AccountExport.Case(kept, language))
            try await writer.write(ByteBuffer(bytes: (isFirst ? [] : Array(",".utf8)) + text))
            isFirst = false
          }
          place = page.next
        } while place != nil
        try await writer.write(ByteBuffer(bytes: Array("],".utf8) + rest))
        try await writer.finish(nil)
      })
  }
}
