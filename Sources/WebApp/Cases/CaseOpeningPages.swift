import Accounts
import Cases
import HTTPTypes
import Hummingbird
import PolicyPacks
import TradeTerms

/// Opening a case: which kinds there are, and the form, filled in as far as things are known.
struct CaseOpeningPages: Sendable {
  let site: Site

  var routes: [Route] {
    [
      .get("/cases/new", for: .openCase, of: .some, use: kinds),
      .get("/cases/new/:type", for: .openCase, of: .some, use: form),
      .post("/cases/new/:type", for: .openCase, of: .some, use: open),
    ]
  }

  @Sendable func kinds(_ request: Request, _ context: WebContext) async throws -> Response {
    let entry = try await CaseEntry(site, context)
    let (desk, actor) = (entry.desk, entry.actor)
    let language = context.language
    let openable = desk.shelf.all.filter { $0.parent == nil && $0.isOpened(by: actor) }
    var grants: [GrantLine] = []
    if actor.kind == .enterprise, let code = actor.ownCode {
      grants = try await site.platform.grants(code)
    }
    var ways: [String: BenefitOffer] = [:]
    for grant in grants where grant.isGranted {
      guard let way = try await entry.way(toGet: grant) else { continue }
      if case .apply = way { continue }
      ways[grant.key] = BenefitOffer(label: grant.label, decision: grant.decision, way: way)
    }
    let shown = try await desk.publicCases()
    let words = CaseWords(site: site, context: context, desk: desk, now: desk.clock())
    let values: [String: Any] = [
      "title": site.words("case.new", context), "atCases": true,
      "rounds": shown.map(words.row), "hasRounds": !shown.isEmpty,
      "kinds": openable.filter { $0.uniqueness != .benefit }.map { type -> [String: Any] in
        [
          "link": link(to: type, actor), "kindName": type.label[language],
          "kindPurpose": type.purpose[language],
          "sentences": type.sentences.joined(separator: " "),
        ]
      },
      "grants": grants.map { grant -> [String: Any] in
        [
          "grantName": grant.label[language], "headline": grant.headline[language],
          "sentenceID": grant.sentence, "tone": grant.outcome.tone.rawValue,
          "applyLink": optional(grant.isGranted ? entry.applyLink(grant) : nil),
          "whyLink": grant.decisionLink, "hasOffers": ways[grant.key] != nil,
          "offers": ways[grant.key].map { [$0.values(language)] } ?? [],
        ]
      }, "hasGrants": !grants.isEmpty, "mayOffer": OfferDesk.isOpen(to: actor, desk),
    ]
    return site.renderer.response(.caseKinds, values, to: request, context)
  }

  /// Where a kind is begun: one about exports from the list of them.
  private func link(to type: CaseType, _ actor: CaseActor) -> String {
    guard type.exports != nil, let code = actor.ownCode else { return "/cases/new/\(type.id)" }
    return "/enterprises/\(FormValues.encode(code))/exports"
  }

  @Sendable func form(_ request: Request, _ context: WebContext) async throws -> Response {
    try await page(request, context, CaseForm(), nil)
  }

  private func page(
    _ request: Request, _ context: WebContext, _ sent: CaseForm, _ problem: CaseError?
  ) async throws -> Response {
    let entry = try await CaseEntry(site, context)
    let (desk, actor) = (entry.desk, entry.actor)
    let type = try desk.shelf.type(try site.parameter("type", context))
    guard type.isOpened(by: actor) else { throw CaseError.mayNotOpen(type.label) }
    let around = FormValues(request.uri.query ?? "").optional("parent")
    guard type.parent == nil || around != nil else { throw CaseError.parentClosed }
    let query = FormValues(request.uri.query ?? "")
    let subject = query.optional("subject") ?? actor.ownCode
    try await entry.requireReadable(subject)
    var known: [String: String] = [:]
    if let subject {
      known = try await entry.known(of: subject, type, query.optional("document"))
    }
    let grant = try await entry.grant(query.optional("benefit"), subject)
    for field in type.form where field.isBenefitAmount { known[field.id] = grant?.amount }
    var filled = sent.values.merging(known) { _, known in known }
    // Whom to call is asked once: what was written last time stands there, to be changed.
    let contact = try await entry.contact(of: subject, type, sent)
    if let contact { filled[CaseType.contactField] = contact }
    let words = CaseWords(site: site, context: context, desk: desk, now: desk.clock())
    let language = context.language
    let kept = query.text(without: ["form", "lang"])
    var values: [String: Any] = [
      "title": type.label[language], "atCases": true, "purpose": type.purpose[language],
      "action": "/cases/new/\(type.id)?" + (kept.isEmpty ? "" : kept + "&"),
      "inputs": words.inputs(
        type.form.filter { !$0.isBenefitAmount || known[$0.id] != nil }, filled: filled,
        known: Set(known.keys), recalled: contact == nil ? [] : [CaseType.contactField]),
      "slots": words.slots(type.evidence, sent: sent.files), "hasSlots": !type.evidence.isEmpty,
      "clocks": type.clocks.map { clock -> [String: Any] in
        [
          "clockName": clock.label[language], "clockLimit": clock.limitWording[language],
          "clockCites": optional(clock.cites?[language]),
        ]
      }, "hasClocks": !type.clocks.isEmpty,
      "benefitText": optional(grant?.label[language]),
      "asksSubject": type.subject == .enterprise && type.parent == nil && actor.ownCode == nil
        && subject == nil,
      "subjectCode": optional(subject), "benefitHeadline": optional(grant?.headline[language]),
    ]
    if let grant, let subject {
      let check = PreCheck(site: site, context: context, entry: entry)
      values.merge(try await check.values(grant, of: subject)) { own, _ in own }
    }
    values.merge(site.problem(problem, context)) { _, new in new }
    return site.renderer.response(
      .caseOpening, values, to: request, context, status: problem?.status ?? .ok)
  }

  @Sendable func open(_ request: Request, _ context: WebContext) async throws -> Response {
    let sent = try await CaseForm.read(request, site.limits)
    do {
      let record = try await take(request, context, sent)
      return site.done("/cases/\(record.id)", "opened")
    } catch let problem as CaseError {
      return try await page(request, context, sent, problem)
    }
  }

  private func take(
    _ request: Request, _ context: WebContext, _ sent: CaseForm
  ) async throws -> CaseRecord {
    let query = FormValues(request.uri.query ?? "")
    var opening = CaseOpening(try site.parameter("type", context))
    opening.subject = query.optional("subject") ?? (sent["subject"].isEmpty ? nil : sent["subject"])
    opening.parent = query.optional("parent").flatMap { Int64($0) }
    opening.fields = sent.values
    opening.evidence = sent.files
    return try await CaseEntry(site, context).open(
      opening, benefit: query.optional("benefit"), document: query.optional("document"))
  }
}

extension CaseActor {
  /// The code of the enterprise that they are.
  ///
  /// The social credit code goes before the customs registration.
  var ownCode: String? {
    guard kind == .enterprise else { return nil }
    return codes.sorted().first { $0.count == 18 } ?? codes.sorted().first
  }
}
