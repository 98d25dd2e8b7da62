import Accounts
import TradeTerms

extension Site {
  /// In whose name something is handed in, and for whom they may; nil where nobody signs in.
  func sender(_ context: WebContext) -> HandedFile.Sender? {
    guard let accounts else { return nil }
    let principal = context.principal
    let name = principal.organisation?.name ?? ""
    guard AccessRules.reach(of: principal, for: .handIn) != .everybody else {
      return HandedFile.Sender(organisation: name, name: principal.name)
    }
    let platform = platform
    return HandedFile.Sender(organisation: name, name: principal.name) { party, through in
      func may(_ code: String, asPlatform: Bool) async throws -> Bool {
        let known = try await platform.enterpriseSubject(code)
        let subject = known ?? AccessSubject(codes: [code], city: nil)
        guard !asPlatform || subject.isPlatform else { return false }
        return try await accounts.allows(.handIn, principal, subject: subject)
      }
      if try await may(party, asPlatform: false) { return true }
      guard !through.isEmpty else { return false }
      return try await may(through, asPlatform: true)
    }
  }
}

extension Site {
  /// A question for enterprises, kept to those that somebody may see.
  func scoped(_ query: EnterpriseQuery, _ context: WebContext) throws -> EnterpriseQuery {
    guard accounts != nil else { return query }
    var query = query
    switch AccessRules.reach(of: context.principal, for: .readEnterprise) {
    case .everybody: break
    case .nobody: throw failure(.forbidden)
    case .own(let code): query.only = [code]
    case .mandated(let organisation): query.trusting.append(.organisation(organisation))
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

  /// A document without the text of its message, where that tells of others whom somebody may not
  /// see: a broker sends many enterprises' records in one message.
  func scoped(_ sheet: DocumentSheet, _ context: WebContext) async throws -> DocumentSheet {
    guard let accounts, let text = sheet.refusedText,
      AccessRules.reach(of: context.principal, for: .readDocument) != .everybody
    else { return sheet }
    var sheet = sheet
    let found = text.matches(of: /<(?:\w+:)?(?:ebcCode|logisticsCode)>\s*([^<\s]*)/)
    for code in Set(found.map { String($0.1) }) where code != sheet.row.enterpriseCode {
      let subject =
        try await platform.enterpriseSubject(code) ?? AccessSubject(codes: [code], city: nil)
      if try await !accounts.allows(.readDocument, context.principal, subject: subject) {
        sheet.refusedText = ""
      }
    }
    return sheet
  }
}
