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
    ]
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let sheet = try await sheet(context)
    return site.renderer.response(.decision, of: sheet, to: request, context) {
      values(sheet, context)
    }
  }

  private func values(_ sheet: DecisionSheet, _ context: WebContext) -> [String: Any] {
    let language = context.language
    let support = SupportText(site: site, context: context)
    var values = support.values(sheet.line)
    values.merge(heading(sheet, support, context)) { _, new in new }
    values["conditions"] = sheet.conditions.map { condition($0, support, language) }
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
    values["objections"] = sheet.objections.map {
      [
        "objectionNumber": $0.number, "receivedAt": $0.receivedAt, "subject": $0.subject,
        "claim": $0.claim,
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
        contact: form["contact"]))
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
      // Only the policy that decides has pages of its measures.
      "sentenceLink": sheet.policy == site.decidingPolicy || sheet.policy.isEmpty
        ? "/measures/\(sheet.measure)#s\(sheet.line.sentence)"
        : "/policies/\(sheet.policy)#s\(sheet.line.sentence)",
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

  private func condition(_ line: ConditionLine, _ support: SupportText, _ language: Language)
    -> [String: Any]
  {
    var exact: String?
    if case .rmb(let fen) = line.found { exact = Figures.exact(fen: fen, language) }
    return [
      "conditionName": line.name[language], "test": line.test[language],
      "found": Figures.text(line.found, language), "exact": optional(exact),
      "foundIn": line.source[language],
      "distance": line.state == .notNeeded ? "" : line.threshold.map(support.distance) ?? "",
      "holds": site.catalogue["condition.\(line.state.rawValue)"][language],
      "conditionTone": Self.tone(line.state).rawValue,
    ]
  }

  private static func tone(_ state: ConditionLine.State) -> Label.Tone {
    switch state {
    case .holds: .good
    case .fails: .bad
    case .unknown: .waiting
    case .notNeeded, .beside, .input: .neutral
    }
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
