import Accounts
import Cases
import HTTPTypes
import Hummingbird
import PolicyPacks
import TradeTerms

/// The queue: what waits, with filters, and work on many at once.
struct CaseListPages: Sendable {
  let site: Site

  var routes: [Route] {
    [
      .get("/cases", for: .listCases, of: .some, use: list),
      .post("/cases/hand-over", for: .workCase, of: .some, use: handOver),
      .post("/cases/join", for: .workCase, of: .some, use: join),
      .get("/knowledge", use: knowledge),
      .get("/experts", for: .manageExperts, of: .some, use: experts),
      .post("/experts", for: .manageExperts, of: .some, use: changeExperts),
    ]
  }

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    try await page(request, context, nil)
  }

  private func page(
    _ request: Request, _ context: WebContext, _ problem: CaseError?
  ) async throws -> Response {
    let desk = try site.caseDesk()
    let actor = try await site.actor(context)
    let form = FormValues(request.uri.query ?? "")
    let words = CaseWords(site: site, context: context, desk: desk, now: desk.clock())
    let query = try CaseQuery(form, now: desk.clock(), else: .waiting)
    let found = try await desk.list(query, for: actor)
    let tally = try await desk.waiting(for: actor)
    let people = try await site.colleagues(context)
    let topics = actor.units.isEmpty ? [] : try await topics(desk, actor)
    let language = context.language
    let types = desk.shelf.all.filter { !$0.states.isEmpty }
    let states = types.first { $0.id == query.type }?.states ?? []
    var values: [String: Any] = [
      "title": site.words("cases.title", context), "atCases": true, "self": "/cases",
      "rows": found.rows.map(words.row), "hasRows": !found.rows.isEmpty,
      "openCount": "\(tally.open)", "overdueCount": "\(tally.overdue)",
      "hasOverdue": tally.overdue > 0,
      "views": CaseQuery.View.allCases.filter { $0 != .all || actor.kind != .enterprise }.map {
        [
          "code": $0.rawValue, "optionText": site.words("cases.view.\($0.rawValue)", context),
          "isChosen": $0 == query.view,
        ]
      },
      "types": types.map {
        ["code": $0.id, "optionText": $0.label[language], "isChosen": $0.id == query.type]
      },
      "states": states.map {
        ["code": $0.id, "optionText": $0.label[language], "isChosen": $0.id == query.state]
      },
      "hasStates": !states.isEmpty, "isClosedView": !query.isOpen,
      "isGrantedView": query.isGranted, "isWaitingView": query.view == .waiting,
      "isOverdueView": query.overdueAt != nil, "momentText": site.moment(query.knownAt, context),
      "notice": site.notice(request, context, of: ["handover", "join", "opened"]),
      "mayBulk": !actor.units.isEmpty && !found.rows.isEmpty,
      "people": people.map { ["code": "\($0.account)", "optionText": $0.name] },
      "hasPeople": !people.isEmpty,
      "topics": topics.map { ["code": "\($0.id)", "optionText": "\($0.number) \($0.title)"] },
      "hasTopics": !topics.isEmpty, "mayExperts": actor.isCoordinator,
      "service": false, "serviceLink": optional(serviceLink(query, desk, actor)),
      "mayOffer": OfferDesk.isOpen(to: actor, desk),
      "groups": types.filter { CaseGroupPages.isShown($0, to: actor) }.map {
        ["groupLink": "/cases/groups/\($0.id)", "groupName": $0.label[language]]
      },
    ]
    if let year = form.optional("service").flatMap({ Int($0) }) {
      values["service"] = try await service(of: query.type, year, desk, actor, context)
    }
    site.addPager(
      to: &values, path: "/cases", form: form,
      next: found.next.map { "\($0.due).\($0.id)" })
    values.merge(site.problem(problem, context)) { _, new in new }
    return site.renderer.response(
      .cases, values, to: request, context, status: problem?.status ?? .ok)
  }

  private func topics(_ desk: CaseDesk, _ actor: CaseActor) async throws -> [CaseRecord] {
    var query = CaseQuery()
    query.view = .ours
    let joinable = Set(desk.shelf.types.values.compactMap { $0.joins?.type })
    var found: [CaseRecord] = []
    for type in joinable.sorted() {
      query.type = type
      found += try await desk.list(query, for: actor).rows
    }
    return found
  }

  static func place(_ text: String) throws -> CaseQuery.Place {
    let parts = text.split(separator: ".")
    guard parts.count == 2, let due = Int64(parts[0]), let id = Int64(parts[1]) else {
      throw PlaceError.unreadable(text)
    }
    return CaseQuery.Place(due: due, id: id)
  }

  @Sendable func handOver(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await Upload(request: request, limits: site.limits).form()
    let ids = form.all.filter { $0.name == "case" }.compactMap { Int64($0.value) }
    do {
      guard let account = Int64(form["person"]),
        let person = try await site.colleagues(context).first(where: { $0.account == account })
      else { throw CaseError.noSuchColleague }
      _ = try await site.caseDesk().handOver(ids, to: person, by: site.actor(context))
      return site.done("/cases", "handover")
    } catch let problem as CaseError {
      return try await page(request, context, problem)
    }
  }

  @Sendable func join(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await Upload(request: request, limits: site.limits).form()
    let ids = form.all.filter { $0.name == "case" }.compactMap { Int64($0.value) }
    do {
      guard let topic = Int64(form["topic"]) else { throw CaseError.noSuchCase }
      _ = try await site.caseDesk().join(ids, to: topic, by: site.actor(context))
      return site.done("/cases", "join")
    } catch let problem as CaseError {
      return try await page(request, context, problem)
    }
  }

  @Sendable func knowledge(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = FormValues(request.uri.query ?? "")
    let desk = try site.caseDesk()
    let found = try await desk.knowledge(String(form["q"].prefix(200)))
    let values: [String: Any] = [
      "title": site.words("knowledge.title", context), "atKnowledge": true, "query": form["q"],
      "entries": found.map { entry -> [String: Any] in
        [
          "question": entry.question, "answer": entry.answer,
          "typeText": desk.shelf.types[entry.type]?.label[context.language] ?? "",
          "published": entry.publishedAt.day.description,
        ]
      }, "hasEntries": !found.isEmpty,
    ]
    return site.renderer.response(.knowledge, values, to: request, context)
  }
}
