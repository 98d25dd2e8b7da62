import Accounts
import Cases
import PolicyPacks
import TradeTerms

/// Opens cases for whoever asks, on a page or by a program, with what the platform knows filled in.
struct CaseEntry: Sendable {
  let site: Site
  let context: WebContext
  let desk: CaseDesk
  let actor: CaseActor

  init(_ site: Site, _ context: WebContext) async throws {
    self.site = site
    self.context = context
    desk = try site.caseDesk()
    actor = try await site.actor(context)
  }

  /// Opens what is asked for; a benefit is named as `pack/benefit`, where the case asks for one.
  /// - Throws: `CaseError`.
  func open(
    _ wanted: CaseOpening, benefit: String?, document: String? = nil
  ) async throws -> CaseRecord {
    let type = try desk.shelf.type(wanted.type)
    var opening = wanted
    if opening.subject == nil, type.subject == .enterprise { opening.subject = actor.ownCode }
    try await requireReadable(opening.subject)
    let grant = try await grant(benefit, opening.subject)
    if let grant {
      guard grant.isGranted, type.uniqueness == .benefit,
        kind(of: grant) == type.id || !type.openers.contains(.enterprise)
      else { throw CaseError.notGranted(grant.headline) }
      opening.benefit = grant.opening
    } else if type.uniqueness == .benefit {
      throw CaseError.notGranted(
        Wording("请从判定符合的支持项目发起", "start from a support that is granted"))
    }
    if let subject = opening.subject {
      // What the platform knows stands, whatever a form was made to say.
      opening.fields.merge(try await known(of: subject, type, document)) { _, known in known }
    }
    // The amount is the decision's, or nobody's.
    for field in type.form where field.isBenefitAmount { opening.fields[field.id] = grant?.amount }
    try requireExport(opening, type)
    return try await desk.open(opening, by: actor)
  }

  /// The fields of a kind's form that are filled in by facts and titles of an enterprise, and by
  /// the customs document that the case is about.
  func known(
    of subject: String, _ type: CaseType, _ document: String? = nil
  ) async throws -> [String: String] {
    var known = try await desk.titles(of: subject, for: type.id)
    if let document, type.exports != nil {
      known.merge(try await said(document, of: subject, type)) { _, said in said }
    }
    let names = type.form.compactMap(\.fact)
    guard !names.isEmpty else { return known }
    let facts = try await site.platform.knownFacts(subject, names)
    for field in type.form {
      if let value = field.fact.flatMap({ facts[$0] }) { known[field.id] = value }
    }
    return known
  }

  /// Whom to call, as the reader's organisation wrote it last about the same subject; nil where the
  /// form does not ask, or comes back with what was written into it.
  func contact(
    of subject: String?, _ type: CaseType, _ sent: CaseForm
  ) async throws -> String? {
    guard type.form.contains(where: { $0.id == CaseType.contactField && $0.isPersonal }),
      sent.values[CaseType.contactField] == nil
    else { return nil }
    return try await desk.lastContact(about: subject, for: actor)
  }

  /// A case about an export is opened when the other policy says so of its mode and its day.
  /// - Throws: `CaseError.notGranted`, with what that policy says.
  private func requireExport(_ opening: CaseOpening, _ type: CaseType) throws {
    guard let calendar = type.exports else { return }
    let field = type.form.first { $0.document == .leftOn }
    let leftOn = field.flatMap { opening.fields[$0.id] }
    // A day that cannot be read is told with the other fields.
    guard let leftOn, (try? Day(leftOn)) != nil else { return }
    let said = site.explanation(by: calendar, leftOn: leftOn, on: desk.clock().day)
    guard said?.outcome == true else {
      throw CaseError.notGranted(
        said?.headline ?? Wording("没有可据以判定的政策", "no policy is here that says so"))
    }
  }

  /// What the document of an export says for the fields of a form.
  /// - Throws: `CaseError.noSuchExport` for what is no export of the subject.
  private func said(
    _ document: String, of subject: String, _ type: CaseType
  ) async throws -> [String: String] {
    guard let export = try await site.platform.export(document), export.codes.contains(subject),
      export.mode == type.exports?.mode
    else { throw CaseError.noSuchExport }
    guard export.leftOn != nil else {
      throw CaseError.notGranted(Wording("尚无结关回执", "customs have not closed it yet"))
    }
    var said: [String: String] = [:]
    for field in type.form {
      switch field.document {
      case .number: said[field.id] = export.number
      case .leftOn: said[field.id] = export.leftOn
      case nil: continue
      }
    }
    return said
  }

  /// What is known of an enterprise is shown and used only for who may read it.
  /// - Throws: `CaseError.noSubject`.
  func requireReadable(_ code: String?) async throws {
    guard let code, !actor.codes.contains(code), let accounts = site.accounts else { return }
    guard let subject = try await site.platform.enterpriseSubject(code),
      try await accounts.allows(.readEnterprise, context.principal, subject: subject)
    else { throw CaseError.noSubject(code) }
  }

  /// The benefit of a key, which must be granted to the subject; nil where none is asked for.
  /// - Throws: `CaseError.notGranted` where there is no such benefit.
  func grant(_ key: String?, _ subject: String?) async throws -> GrantLine? {
    guard let key, let subject else { return nil }
    let found = try await site.platform.grants(subject).first { $0.key == key }
    guard let found else {
      throw CaseError.notGranted(
        Wording("没有这项支持", "there is no such support"))
    }
    if let elsewhere = found.elsewhere { throw CaseError.notGranted(elsewhere.wording) }
    return found
  }

  /// The kind of case in which a benefit is asked for, or out of which it comes; where the policy
  /// names none, the usual one if a department that works here gives it.
  func kind(of grant: GrantLine) -> String? {
    guard grant.elsewhere == nil else { return nil }
    if let named = grant.caseType { return desk.shelf.types[named] == nil ? nil : named }
    return desk.shelf.departments[grant.department] == nil ? nil : "grant"
  }

  /// Takes a step, with what the records say beside the figures that it asks for.
  /// - Throws: `CaseError`.
  func take(_ wanted: CaseTaking) async throws -> CaseRecord {
    var taking = wanted
    // Only a form with figures needs to know what the records say of them.
    if desk.shelf.asksFigures(taking.step) {
      let seen = try await desk.sheet(taking.caseID, for: actor)
      taking.figures = try await site.figures(seen.record, seen.type)
    }
    return try await desk.take(taking, by: actor)
  }
}
