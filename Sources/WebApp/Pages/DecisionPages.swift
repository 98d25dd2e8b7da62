import Accounts
import Hummingbird
import TradeTerms

/// The reasons of a stored decision, and the form that contests a value.
struct DecisionPages: Sendable {
  let site: Site

  var routes: [Route] {
    [
      .get(
        "/enterprises/:code/decisions/:number", for: .readEnterprise, of: .enterprise("code"),
        use: show),
      .post(
        "/enterprises/:code/decisions/:number/objections", for: .contest,
        of: .enterprise("code"), use: object),
      .post(
        "/enterprises/:code/decisions/:number/objections/:objection/contact", for: .readContact,
        of: .enterprise("code"), use: reveal),
    ]
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let sheet = try await sheet(context)
    var offers: [BenefitOffer] = []
    if sheet.line.outcome == .yes {
      offers = try await site.offers(of: sheet.enterpriseCode, context)
        .filter { $0.decision == sheet.line.number }
    }
    let content = Content(sheet: sheet, offers: offers)
    return site.renderer.response(.decision, of: content, to: request, context) {
      values(sheet, context).merging([
        "offers": offers.map { $0.values(context.language) }, "hasOffers": !offers.isEmpty,
      ]) { $1 }
    }
  }

  /// Shows who can be asked about an objection; that it was seen is in the trail before.
  @Sendable func reveal(_ request: Request, _ context: WebContext) async throws -> Response {
    let sheet = try await sheet(context)
    let objection = try site.parameter("objection", context)
    guard
      let contact = try await site.platform.contact(
        try site.parameter("code", context), sheet.line.number, objection)
    else { throw site.failure(.notFound) }
    try await site.accounts?.record([
      context.principal.entry(
        "objection.reveal", subject: "objection \(objection)", detail: sheet.line.number)
    ])
    var values = values(sheet, context, revealed: [objection: contact])
    values["self"] = "/enterprises/\(sheet.enterpriseCode)/decisions/\(sheet.line.number)"
    return site.renderer.response(.decision, values, to: request, context)
  }

  private struct Content: Hashable, Sendable {
    let sheet: DecisionSheet
    let offers: [BenefitOffer]
  }

  private func values(
    _ sheet: DecisionSheet, _ context: WebContext, revealed: [String: String] = [:]
  ) -> [String: Any] {
    let language = context.language
    let support = SupportText(site: site, context: context)
    var values = support.values(sheet.line)
    values.merge(heading(sheet, support, context)) { _, new in new }
    values["conditions"] = sheet.conditions.map(support.condition)
    values["subjects"] = sheet.conditions.map { $0.name[language] }
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    values["hasMissing"] = !sheet.missing.isEmpty
    values["missing"] = sheet.missing.map {
      ["factName": $0.name[language], "factRemedy": $0.remedy[language]]
    }
    values["hasReadings"] = !sheet.readings.isEmpty
    values["readings"] = sheet.readings.map { $0[language] }
    values["hasPostings"] = !sheet.postings.isEmpty
    values["postings"] = sheet.postings.map { posting($0, of: sheet, language) }
    values["total"] = Figures.text(Self.total(sheet.postings), language)
    values["changeText"] = optional(
      sheet.before.map { site.words("decision.change.before", context, ["b": $0[language]]) })
    values["changeReasons"] = sheet.reasons.map { $0[language] }
    values["hasObjections"] = !sheet.objections.isEmpty
    let mayReveal =
      AccessRules.reach(of: context.principal, for: .readContact) == .everybody
    values["objections"] = sheet.objections.map { objection -> [String: Any] in
      [
        "objectionNumber": objection.number, "receivedAt": objection.receivedAt,
        "subject": objection.subject, "claim": objection.claim,
        "contactText": optional(
          objection.hasContact ? revealed[objection.number] ?? "••••••" : nil),
        "mayReveal": mayReveal && objection.hasContact && revealed[objection.number] == nil,
      ]
    }
    return values
  }

  @Sendable func object(_ request: Request, _ context: WebContext) async throws -> Response {
    let sheet = try await sheet(context)
    let form = try await Upload(request: request, limits: site.limits).form()
    for field in ["subject", "claim", "evidence", "contact"] where form[field].isEmpty {
      let name = site.catalogue["contest.\(field)"]
      let empty = site.catalogue["contest.empty"]
      throw Failure(
        .unprocessable,
        what: Wording(
          empty.chinese.replacing("{field}", with: name.chinese),
          empty.english.replacing("{field}", with: name.english)),
        place: field, remedy: site.catalogue["contest.empty.remedy"])
    }
    let number = try await site.platform.object(
      Objection(
        enterpriseCode: sheet.enterpriseCode, decisionNumber: sheet.line.number,
        subject: form["subject"], claim: form["claim"], evidence: form["evidence"],
        contact: form["contact"], author: context.principal.user?.id))
    let values: [String: Any] = [
      "title": site.words("contest.done", context), "atEnterprises": true,
      "doneText": site.words("contest.done.text", context, ["number": number]),
      "code": sheet.enterpriseCode, "decisionNumber": sheet.line.number,
    ]
    return site.renderer.response(.objection, values, to: request, context, status: .created)
  }

  private func sheet(_ context: WebContext) async throws -> DecisionSheet {
    let code = try site.parameter("code", context)
    let number = try site.parameter("number", context)
    guard let sheet = try await site.platform.decision(code, number) else {
      throw site.failure(.notFound)
    }
    return sheet
  }

  private func heading(_ sheet: DecisionSheet, _ support: SupportText, _ context: WebContext)
    -> [String: Any]
  {
    let language = context.language
    return [
      "title": "\(sheet.line.title[language]) · \(sheet.enterpriseName)", "atEnterprises": true,
      "name": sheet.enterpriseName, "code": sheet.enterpriseCode,
      "basis": support.basis(sheet.basis), "decidedAt": sheet.decidedAt,
      "sentenceLink": site.sentenceLink(sheet.line.sentence, of: sheet.policy),
      "sentenceText": site.words("measure.sentence", context, ["s": sheet.line.sentence]),
      "source": sheet.source, "summary": sheet.summary[language],
      "hasBenefits": !sheet.benefits.isEmpty,
      "benefits": sheet.benefits.map { benefit in
        [
          "benefitName": benefit.name[language], "benefitKind": benefit.kind.text[language],
          "department": benefit.department[language],
        ]
      },
    ]
  }

  private func posting(_ line: PostingLine, of sheet: DecisionSheet, _ language: Language)
    -> [String: Any]
  {
    let query = [
      ("enterprise", sheet.enterpriseCode), ("month", line.month), ("mode", line.mode.code),
      ("destination", line.destination.code),
    ].map { "\($0.0)=\(FormValues.encode($0.1))" }.joined(separator: "&")
    return [
      "month": line.month, "mode": line.mode.name[language],
      "destination": line.destination.name[language],
      "documents": Figures.grouped(Int64(line.documents)),
      "documentsLink": "/documents?" + query, "amount": Figures.text(line.amount, language),
    ]
  }

  /// The sum of the lines; unknown as soon as one line is.
  private static func total(_ postings: [PostingLine]) -> Figure {
    var sum: Int64 = 0
    for posting in postings {
      guard let number = posting.amount.number else { return .unknown }
      sum += number
    }
    return postings.first?.amount.with(sum) ?? .unknown
  }
}
