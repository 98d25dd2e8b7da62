import Accounts
import TradeTerms

extension WebContext {
  /// In whose name something is handed in; nil where nobody signs in.
  var sender: HandedFile.Sender? {
    guard let organisation = principal.organisation else { return nil }
    return HandedFile.Sender(organisation: organisation.name, name: principal.name)
  }
}

extension Site {
  /// A question for enterprises, kept to those that somebody may see.
  func scoped(_ query: EnterpriseQuery, _ context: WebContext) async throws -> EnterpriseQuery {
    guard let accounts else { return query }
    var query = query
    switch AccessRules.reach(of: context.principal, for: .readEnterprise) {
    case .everybody: break
    case .nobody: throw failure(.forbidden)
    case .own(let code): query.only = [code]
    case .mandated(let organisation): query.only = try await accounts.mandators(of: organisation)
    case .city(let city):
      if query.city.isEmpty { query.city = city.code }
      // Another city than one's own has nobody to show.
      if query.city != city.code { query.only = [] }
    }
    return query
  }

  /// The enterprise whose documents may be listed: the one that is asked for, or one's own.
  func scopedEnterprise(_ code: String, _ context: WebContext) async throws -> String {
    guard let accounts else { return code }
    let reach = AccessRules.reach(of: context.principal, for: .readDocument)
    switch reach {
    case .everybody: return code
    case .nobody: throw failure(.forbidden)
    case .own(let own) where code.isEmpty: return own
    case .own, .mandated, .city: break
    }
    guard !code.isEmpty else {
      throw Failure(
        .unprocessable, what: catalogue["documents.choose"], place: "enterprise",
        remedy: catalogue["documents.choose.remedy"])
    }
    guard let subject = try await platform.enterpriseSubject(code),
      try await accounts.allows(.readDocument, context.principal, subject: subject)
    else { throw failure(.forbidden) }
    return code
  }
}
