import Accounts
import HTTPTypes
import Hummingbird
import Logging
import OpenIDConnect
import TradeTerms

// What somebody who comes back from another house sees.
extension IdentityPages {
  /// What else is asked of somebody, or told to them.
  func page(
    _ request: Request, _ context: WebContext, _ errand: IdentityErrand,
    _ proven: AccountDesk.ProvenIdentity, _ problem: AccountError?
  ) async throws -> Response {
    let shown = errand.name.isEmpty ? proven.subject : errand.name
    var values: [String: Any] =
      switch errand.purpose {
      case .signIn where errand.isUnknown: unknown(context)
      case .signIn: ["title": site.words("identity.code", context), "asksCode": true]
      case .connect: try await connecting(context, shown)
      case .link(let token): try await joining(context, token, errand, shown)
      }
    values.merge(site.problem(problem, context)) { _, new in new }
    return site.renderer.response(
      .identity, values, to: request, context, status: problem?.status ?? .ok)
  }

  private func unknown(_ context: WebContext) -> [String: Any] {
    [
      "title": site.words("identity.unknown", context), "isUnknown": true,
      "lead": site.identityWords("identity.unknown.lead", context),
      "unknownOwn": site.identityWords("identity.unknown.own", context),
      "unknownNone": site.identityWords("identity.unknown.none", context),
    ]
  }

  private func connecting(_ context: WebContext, _ shown: String) async throws -> [String: Any] {
    let own = try await site.desk().own(context.principal)
    return [
      "title": site.words("identity.confirm", context), "connects": true,
      "lead": site.identityWords(
        "identity.confirm.lead", context, subject: shown, mail: own.user.mail),
      "asksPassword": own.user.hasPassword,
      "connectText": site.identityWords("identity.connect", context),
    ]
  }

  private func joining(
    _ context: WebContext, _ text: String, _ errand: IdentityErrand, _ shown: String
  ) async throws -> [String: Any] {
    guard let token = SecretToken(text),
      let (link, organisation) = try await site.desk().link(token)
    else { throw AccountError.linkUnusable }
    let purpose = link.purpose.rawValue
    return [
      "title": site.words("link.\(purpose)", context), "joins": true, "token": text,
      "lead": optional(
        link.purpose == .first
          ? nil
          : site.words(
            "link.\(purpose).lead", context,
            ["o": organisation ?? "", "r": link.role?.wording[context.language] ?? ""])),
      "joinText": site.identityWords("identity.as", context, subject: shown),
      "asksMail": link.purpose == .first, "mail": link.mail, "name": errand.name,
    ]
  }

  /// Nobody is signed in: why, on a page and in the audit trail.
  func failed(
    _ error: any Error, _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let (provider, desk, cookie) = try site.otherHouse()
    if error is CancellationError { throw error }
    let known = error as? OpenIDError
    if known == nil {
      context.logger.error(
        "the other house cannot be asked: \((error as? any Explained)?.what.english ?? "\(error)")",
        metadata: ["issuer": "\(provider.party.issuer)"])
    }
    try await desk.refuseIdentity(
      from: provider.party.issuer, why: known?.what.english ?? "provider unreachable",
      address: context.address)
    let values: [String: Any] = [
      "title": site.words("identity.failed", context), "isFailed": true,
      "problem": known?.what[context.language]
        ?? site.identityWords("identity.unreachable", context),
      "problemRemedy": known?.remedy[context.language]
        ?? site.words("identity.unreachable.remedy", context),
    ]
    var response = site.renderer.response(
      .identity, values, to: request, context,
      status: known == nil ? .serviceUnavailable : .unprocessableContent)
    cookie.clear(in: &response)
    return response
  }
}
