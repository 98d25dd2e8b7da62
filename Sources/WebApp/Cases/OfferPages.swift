import Accounts
import Cases
import HTTPTypes
import Hummingbird
import PolicyPacks
import TradeTerms

/// Support without application (免申即享): a department sees who qualifies, who has it already, and
/// offers it to all the others or to those it chooses.
struct OfferPages: Sendable {
  let site: Site

  var routes: [Route] {
    [
      .get("/offers", for: .openCase, of: .some, use: list),
      .get("/offers/:policy/:benefit", for: .openCase, of: .some, use: show),
      .post("/offers/:policy/:benefit", for: .openCase, of: .some, use: offer),
      .get("/offer-rounds/:round", for: .openCase, of: .some, use: round),
    ]
  }

  /// As many enterprises stand on a page, and can be chosen at once.
  private static let most = 100

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let offers = try await OfferDesk(site, context)
    let text = SupportText(site: site, context: context)
    var rows: [[String: Any]] = []
    for benefit in try await offers.benefits() {
      let found = try await offers.list(benefit)
      let open = found.count { $0.holder == nil }
      rows.append([
        "benefitLink": Self.link(benefit.key), "benefitName": benefit.label[context.language],
        "policyTitle": benefit.policy[context.language], "department": benefit.department,
        "basis": optional(benefit.basis.map(text.basis)),
        "qualify": "\(found.count)", "had": "\(found.count - open)", "open": "\(open)",
        "hasOpen": open > 0,
      ])
    }
    let values: [String: Any] = [
      "title": site.words("offers.title", context), "atCases": true, "benefits": rows,
      "hasBenefits": !rows.isEmpty,
    ]
    return site.renderer.response(.offerList, values, to: request, context)
  }

  private static func link(_ key: String) -> String {
    "/offers/"
      + key.split(separator: "/").map { FormValues.encode(String($0)) }
      .joined(separator: "/")
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let offers = try await OfferDesk(site, context)
    let benefit = try await benefit(offers, context)
    let rows = try await offers.list(benefit)
    return try await page(request, context, offers, benefit, rows, nil)
  }

  private func benefit(
    _ offers: OfferDesk, _ context: WebContext
  ) async throws -> OfferableBenefit {
    let policy = try site.parameter("policy", context)
    return try await offers.benefit("\(policy)/\(try site.parameter("benefit", context))")
  }

  /// What is about to be offered, to be looked at once more.
  private struct Asked {
    let isAll: Bool
    let rows: [OfferRow]
    /// Whether another number was shown before.
    var hasChanged = false
  }

  private func page(
    _ request: Request, _ context: WebContext, _ offers: OfferDesk, _ benefit: OfferableBenefit,
    _ rows: [OfferRow], _ asked: Asked?
  ) async throws -> Response {
    let form = FormValues(request.uri.query ?? "")
    let start = max(0, Int(form["after"]) ?? 0)
    let shown = Array(rows.dropFirst(start).prefix(Self.most))
    let holders = try await offers.desk.records(
      Set(shown.compactMap(\.holder)), for: offers.actor)
    let open = rows.count { $0.holder == nil }
    let link = Self.link(benefit.key)
    let text = SupportText(site: site, context: context)
    var values: [String: Any] = [
      "title": benefit.label[context.language], "atCases": true, "self": link, "action": link,
      "policyTitle": benefit.policy[context.language], "department": benefit.department,
      "sentenceLink": "/policies/\(benefit.key.prefix { $0 != "/" })#s\(benefit.sentence)",
      "sentence": benefit.sentence, "basis": optional(benefit.basis.map(text.basis)),
      "qualify": "\(rows.count)", "had": "\(rows.count - open)", "open": "\(open)",
      "hasOpen": open > 0, "hasRows": !rows.isEmpty,
      "notice": site.notice(request, context, of: ["offersNone"]),
      "rows": shown.map { row($0, holders, context) },
      "allText": site.words("offers.all", context, ["n": "\(open)"]),
      "confirming": optional(asked.map { confirming($0, benefit, context) }),
    ]
    let rounds = try await offers.rounds(of: benefit.key)
    values["rounds"] = rounds.map { round($0.round, $0.counts, context) }
    values["hasRounds"] = !rounds.isEmpty
    let next = start + shown.count
    site.addPager(
      to: &values, path: link, form: form, next: next < rows.count ? "\(next)" : nil)
    return site.renderer.response(
      .offer, values, to: request, context,
      status: asked?.hasChanged == true ? .unprocessableContent : .ok)
  }

  private func row(
    _ row: OfferRow, _ holders: [Int64: CaseRecord], _ context: WebContext
  ) -> [String: Any] {
    let candidate = row.candidate
    let record = row.holder.flatMap { holders[$0] }
    let state = record.flatMap { site.cases?.shelf.types[$0.type]?.state($0.state)?.label }
    return [
      "code": candidate.code, "name": candidate.name,
      "city": candidate.city?.name[context.language] ?? "—",
      "decisionLink":
        "/enterprises/\(FormValues.encode(candidate.code))/decisions/"
        + FormValues.encode(candidate.number),
      "number": candidate.number, "isOpen": row.holder == nil,
      "caseLink": optional(record.map { "/cases/\($0.id)" }),
      "caseNumber": record?.number ?? "", "stateText": optional(state?[context.language]),
    ]
  }

  /// What is said before it is done.
  private func confirming(
    _ asked: Asked, _ benefit: OfferableBenefit, _ context: WebContext
  ) -> [String: Any] {
    let count = "\(asked.rows.count)"
    return [
      "isAll": asked.isAll, "hasChanged": asked.hasChanged, "count": count,
      "question": site.words(
        "offers.confirm", context, ["n": count, "b": benefit.label[context.language]]),
      "doText": site.words("offers.confirm.do", context, ["n": count]),
      "hasMany": asked.rows.count > OfferWork.atOnce,
      "chosen": asked.isAll
        ? [] : asked.rows.map { ["code": $0.candidate.code, "name": $0.candidate.name] },
    ]
  }

  @Sendable func offer(_ request: Request, _ context: WebContext) async throws -> Response {
    let sent = try await CaseForm.read(request, site.limits)
    let offers = try await OfferDesk(site, context)
    let benefit = try await benefit(offers, context)
    let rows = try await offers.list(benefit)
    let isAll = sent["what"] == "all"
    let codes = Set((sent.fields["code"] ?? []).prefix(Self.most))
    // Who does not qualify, or has it, is offered nothing, whatever a form was made to say.
    let chosen = rows.filter { $0.holder == nil && (isAll || codes.contains($0.candidate.code)) }
    let path = Self.link(benefit.key)
    guard !chosen.isEmpty else { return site.done(path, "offersNone") }
    var asked = Asked(isAll: isAll, rows: chosen)
    guard sent["confirm"] == "1" else {
      return try await page(request, context, offers, benefit, rows, asked)
    }
    guard sent["expected"] == "\(chosen.count)" else {
      asked.hasChanged = true
      return try await page(request, context, offers, benefit, rows, asked)
    }
    let round = try await offers.desk.beginOffers(
      of: benefit.key, benefit.label, to: chosen.map(\.addressee), by: offers.actor)
    guard let round else { return site.done(path, "offersNone") }
    try await OfferWork(cases: offers.desk, platform: site.platform).begin(round)
    return site.done("/offer-rounds/\(round.id)", "offersBegun")
  }

  @Sendable func round(_ request: Request, _ context: WebContext) async throws -> Response {
    let offers = try await OfferDesk(site, context)
    guard let id = Int64(try site.parameter("round", context)),
      let found = try await offers.desk.offerRound(id), offers.isSeen(found)
    else { throw site.failure(.notFound) }
    let benefit = try await offers.benefit(found.benefit)
    let form = FormValues(request.uri.query ?? "")
    let start = max(0, Int(form["after"]) ?? 0)
    let (lines, counts) = try await offers.desk.offers(
      of: id, after: start, limit: Self.most)
    let records = try await offers.desk.records(
      Set(lines.compactMap(\.caseID)), for: offers.actor)
    var values = round(found, counts, context)
    values["title"] = benefit.label[context.language]
    values["atCases"] = true
    values["self"] = "/offer-rounds/\(id)"
    values["benefitLink"] = Self.link(benefit.key)
    values["notice"] = site.notice(request, context, of: ["offersBegun"])
    values["lines"] = lines.map { line -> [String: Any] in
      let record = line.caseID.flatMap { records[$0] }
      return [
        "code": line.code, "name": line.name, "tone": line.standing.tone,
        "standingText": site.words("offers.standing.\(line.standing)", context),
        "why": optional(line.why?[context.language]),
        "caseLink": optional(record.map { "/cases/\($0.id)" }),
        "caseNumber": record?.number ?? "",
      ]
    }
    let next = lines.count == Self.most ? lines.last.map { "\($0.place)" } : nil
    site.addPager(to: &values, path: "/offer-rounds/\(id)", form: form, next: next)
    return site.renderer.response(.offerRound, values, to: request, context)
  }

  /// A round in a line: when, by whom, and how many of it stand how.
  private func round(
    _ round: OfferRound, _ counts: [OfferLine.Standing: Int], _ context: WebContext
  ) -> [String: Any] {
    [
      "roundLink": "/offer-rounds/\(round.id)", "startedText": CaseWords.minute(round.startedAt),
      "byText": [round.by.name, round.by.person?.name ?? ""].filter { !$0.isEmpty }
        .joined(separator: " · "),
      "isRunning": round.finishedAt == nil, "waiting": "\(counts[.waiting] ?? 0)",
      "offered": "\(counts[.offered] ?? 0)", "had": "\(counts[.had] ?? 0)",
      "refused": "\(counts[.refused] ?? 0)", "hasRefused": (counts[.refused] ?? 0) > 0,
      "total": "\(counts.values.reduce(0, +))",
    ]
  }
}

extension OfferLine.Standing {
  fileprivate var tone: String {
    switch self {
    case .waiting: "waiting"
    case .offered: "good"
    case .had: "neutral"
    case .refused: "bad"
    }
  }
}
