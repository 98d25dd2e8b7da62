import Accounts
import HTTPTypes
import Hummingbird
import Programme
import TradeTerms

/// One target: its value and what that covers, its trend and forecast, what was published about it
/// with all revisions, and the records that it counts.
struct TargetPage: Sendable {
  let site: Site

  var routes: [Route] {
    [
      .get("/targets/:id", use: show),
      .get("/targets/:id/enterprises", for: .readEnterprise, of: .some, use: enterprises),
      .post("/targets/:id/figures", for: .decide, use: add),
    ]
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    try await page(request, context, nil, FormValues(""))
  }

  private func target(_ context: WebContext) async throws -> TargetRow {
    let id = try site.parameter("id", context)
    guard let row = try await site.platform.targets().first(where: { $0.id == id }) else {
      throw site.failure(.notFound)
    }
    return row
  }

  private func page(
    _ request: Request, _ context: WebContext, _ problem: StatisticError?, _ sent: FormValues
  ) async throws -> Response {
    let row = try await target(context)
    let language = context.language
    func reach(_ permission: Permission) -> Reach {
      AccessRules.reach(of: context.principal, for: permission)
    }
    var values = HomePages(site: site).target(row, context)
    values["title"] = "\(row.id) \(row.title[language])"
    values["atHome"] = true
    values["byYear"] = "\(row.by)"
    values["notice"] = site.notice(request, context, of: ["figure", "figuresame"])
    values["mayList"] = row.countsEnterprises && reach(.readEnterprise) != .nobody
    values["listLink"] = "/targets/\(row.id)/enterprises"
    values["official"] = row.official.map { line($0, language) }
    values["hasOfficial"] = !row.official.isEmpty
    values["mayAdd"] = site.platform.addFigure != nil && reach(.decide) == .everybody
    values["figureAction"] = "/targets/\(row.id)/figures"
    for field in ["period", "value", "scope", "published", "source", "note"] {
      values["sent-\(field)"] = sent[field]
    }
    values["problem"] = optional(problem?.what[language])
    values["problemRemedy"] = optional(problem?.remedy[language])
    return site.renderer.response(
      .target, values, to: request, context, status: problem == nil ? .ok : .unprocessableContent)
  }

  private func line(_ line: OfficialLine, _ language: Language) -> [String: Any] {
    [
      "period": line.period, "figure": Figures.text(line.value, language),
      "unverified": !line.isVerified, "covers": line.scope, "published": line.published,
      "source": line.source, "remark": optional(line.note.isEmpty ? nil : line.note),
      "revisions": line.revisions.map {
        [
          "was": Figures.text($0.value, language), "wasPublished": $0.published,
          "wasSource": $0.source,
        ]
      }, "isRevised": !line.revisions.isEmpty,
    ]
  }

  @Sendable func enterprises(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = FormValues(request.uri.query ?? "")
    let row = try await target(context)
    var question = CountedQuestion(target: row.id)
    question.isKnown = form["unknown"] != "1"
    question.city = form["city"]
    question.run = try form.optional("run").map { text in
      guard let run = Int64(text) else { throw site.failure(.notFound) }
      return run
    }
    question.from =
      try form.optional("after").map { text in
        guard let row = Int(text), row >= 0 else { throw PlaceError.unreadable(text) }
        return row
      } ?? 0
    // Whoever sees a part of the enterprises sees that part of those that count.
    question.among.limit = form.limit
    question.among = try site.scoped(question.among, context)
    let (slice, then) = try await counted(question)
    var values: [String: Any] = [
      "title": "\(row.id) \(row.title[context.language])", "atHome": true,
      "targetLink": "/targets/\(row.id)", "isKnown": question.isKnown,
      "partText": optional(part(context)),
      "runText": optional(
        then.map {
          site.words(
            "target.run", context,
            ["day": $0.asAt, "run": "\($0.run)", "year": "\($0.year)"])
        }),
      "cityText": optional(
        City(question.city).map {
          site.words("target.run.city", context, ["city": $0.name[context.language]])
        }),
      "rows": slice.rows.map { row in
        [
          "enterpriseName": row.name, "code": row.code, "number": row.number,
          "link": "/enterprises/\(FormValues.encode(row.code))/decisions/"
            + FormValues.encode(row.number),
        ]
      }, "hasRows": !slice.rows.isEmpty,
    ]
    site.addPager(
      to: &values, path: "/targets/\(row.id)/enterprises", form: form, next: slice.next)
    return site.renderer.response(.targetEnterprises, values, to: request, context)
  }

  /// Those that are asked for, and where a run or a city is named, by which run.
  private func counted(
    _ question: CountedQuestion
  ) async throws -> (Slice<CountedRow>, CountedSlice?) {
    guard question.run != nil || !question.city.isEmpty else {
      guard
        let slice = try await site.platform.counted(
          question.target, question.isKnown, question.among, question.from)
      else { throw site.failure(.notFound) }
      return (slice, nil)
    }
    guard let then = try await site.platform.countedThen(question) else {
      throw site.failure(.notFound)
    }
    return (then.slice, then)
  }

  /// Which part of the enterprises somebody sees; nil for all of them.
  private func part(_ context: WebContext) -> String? {
    switch AccessRules.reach(of: context.principal, for: .readEnterprise) {
    case .everybody, .nobody: nil
    case .city(let city):
      site.words("target.part.city", context, ["city": city.name[context.language]])
    case .own, .mandated: site.words("target.part.own", context)
    }
  }

  @Sendable func add(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await Upload(request: request, limits: site.limits).form()
    guard let addFigure = site.platform.addFigure else { throw site.failure(.notFound) }
    let row = try await target(context)
    do {
      let draft = try StatisticDraft(
        target: row.id, period: form["period"], value: form["value"],
        flag: form["verified"] == "1" ? "verified" : "unverified", scope: form["scope"],
        published: form["published"], source: form["source"], note: form["note"], known: [row.id])
      let isNew = try await addFigure(draft, context.principal.name)
      return site.done("/targets/\(row.id)", isNew ? "figure" : "figuresame")
    } catch let problem as StatisticError {
      return try await page(request, context, problem, form)
    }
  }
}
