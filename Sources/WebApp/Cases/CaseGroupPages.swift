import Accounts
import Cases
import Hummingbird
import PolicyPacks
import TradeTerms

/// Cases that belong together by what stands in a field, such as the enterprises of one leader: who
/// must have one, who has, and handing all of a group on at once.
struct CaseGroupPages: Sendable {
  let site: Site

  var routes: [Route] {
    [
      .get("/cases/groups/:type", for: .listCases, of: .some, use: show),
      .post("/cases/groups/:type", for: .workCase, of: .some, use: change),
    ]
  }

  /// As many cases and enterprises as are looked at; a province has some hundred leading ones.
  private static let most = 2_000

  /// Whether somebody looks after a kind of case as a whole.
  static func isShown(_ type: CaseType, to actor: CaseActor) -> Bool {
    guard type.group != nil else { return false }
    return actor.isCoordinator
      || type.department.map { actor.units.contains(.department($0)) } == true
  }

  private struct Looked {
    let type: CaseType
    let group: CaseType.Grouping
    let desk: CaseDesk
    let actor: CaseActor
    let records: [CaseRecord]
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    try await page(request, context, nil)
  }

  private func look(_ context: WebContext) async throws -> Looked {
    let desk = try site.caseDesk()
    let actor = try await site.actor(context)
    let type = try desk.shelf.type(try site.parameter("type", context))
    guard let group = type.group else { throw site.failure(.notFound) }
    guard Self.isShown(type, to: actor) else { throw site.failure(.forbidden) }
    var query = CaseQuery()
    query.view = .all
    query.type = type.id
    query.limit = 200
    var records: [CaseRecord] = []
    repeat {
      let page = try await desk.list(query, for: actor)
      records += page.rows
      query.after = page.next
    } while query.after != nil && records.count < Self.most
    return Looked(type: type, group: group, desk: desk, actor: actor, records: records)
  }

  private func page(
    _ request: Request, _ context: WebContext, _ problem: CaseError?, _ sent: CaseForm? = nil
  ) async throws -> Response {
    let looked = try await look(context)
    let words = CaseWords(site: site, context: context, desk: looked.desk, now: looked.desk.clock())
    let must = try await qualifying(looked.type)
    let (held, gone) = try await held(looked.records, must)
    func isFormer(_ record: CaseRecord) -> Bool { gone.contains(record.id) }
    let grouped = Dictionary(grouping: looked.records.filter(holds(looked))) {
      $0.fields[looked.group.field] ?? ""
    }
    let waiting = looked.records.filter { !holds(looked)($0) }
    let missing = (must ?? []).filter { !held.contains($0.code) }
    let former = looked.records.filter(isFormer)
    let with = looked.records.count { holds(looked)($0) && !isFormer($0) }
    var values: [String: Any] = [
      "title": looked.type.label[context.language], "atCases": true,
      "purpose": looked.type.purpose[context.language],
      "notice": site.notice(request, context, of: ["group"]),
      "groups": grouped.keys.sorted().enumerated().map { index, value in
        group(value, grouped[value] ?? [], index, looked, words, isFormer, sent, context)
      },
      "hasGroups": !grouped.isEmpty, "waiting": waiting.map(words.row),
      "hasWaiting": !waiting.isEmpty,
      "missing": missing.map { ["code": $0.code, "enterpriseName": $0.name] },
      "hasMissing": !missing.isEmpty, "former": former.map(words.row),
      "hasFormer": !former.isEmpty,
      "must": optional(must.map { counts($0.count, with, former.count, looked.type, context) }),
    ]
    values.merge(site.problem(problem, context)) { _, new in new }
    return site.renderer.response(
      .caseGroups, values, to: request, context, status: problem?.status ?? .ok)
  }

  /// The codes of those who have a case, and the cases of those who need not have one; an enterprise
  /// may have come to another code since its case was opened.
  private func held(
    _ records: [CaseRecord], _ must: [CountedRow]?
  ) async throws -> (codes: Set<String>, gone: Set<Int64>) {
    let codes = Set((must ?? []).map(\.code))
    var held: Set<String> = []
    var gone: Set<Int64> = []
    for record in records {
      guard let code = record.subject?.code else { continue }
      var own: Set<String> = [code]
      if must != nil, !codes.contains(code) {
        own.formUnion(try await site.platform.enterpriseSubject(code)?.codes ?? [])
        if codes.isDisjoint(with: own) { gone.insert(record.id) }
      }
      held.formUnion(own)
    }
    return (held, gone)
  }

  /// How many must have one, and how many have.
  private func counts(
    _ must: Int, _ with: Int, _ former: Int, _ type: CaseType, _ context: WebContext
  ) -> [String: Any] {
    [
      "mustCount": "\(must)", "withCount": "\(with)", "withoutCount": "\(must - with)",
      "hasWithout": must > with, "formerCount": "\(former)", "hasFormer": former > 0,
      "basis": site.words("groups.basis", context, ["d": decision(type, context)]),
    ]
  }

  /// Whether a case has what its group is by, and is not waiting for it again.
  private func holds(_ looked: Looked) -> (CaseRecord) -> Bool {
    let states = Set(looked.type.step(looked.group.step)?.from ?? [])
    return { record in
      states.contains(record.state) && record.fields[looked.group.field] != nil
    }
  }

  /// The enterprises that must have one; nil where nothing says so.
  private func qualifying(_ type: CaseType) async throws -> [CountedRow]? {
    guard let decision = type.each else { return nil }
    var rows: [CountedRow] = []
    var next: Int? = 0
    while let from = next, rows.count < Self.most {
      guard let slice = try await site.platform.qualifying(decision, from, 1_000) else {
        return nil
      }
      rows += slice.rows
      next = slice.next.flatMap { Int($0) }
    }
    return rows
  }

  private func decision(_ type: CaseType, _ context: WebContext) -> String {
    let pack = site.policies.first { $0.id == type.pack }
    return pack?.decisions.first { $0.id == type.each }?.label[context.language]
      ?? type.each ?? ""
  }

  private func group(
    _ value: String, _ records: [CaseRecord], _ index: Int, _ looked: Looked, _ words: CaseWords,
    _ isFormer: (CaseRecord) -> Bool, _ sent: CaseForm?, _ context: WebContext
  ) -> [String: Any] {
    let step = looked.type.step(looked.group.step)
    let isSent = sent?["group"] == value
    let mayChange = records.allSatisfy { record in
      step.map { !$0.by.isDisjoint(with: looked.actor.roles(in: record)) } == true
    }
    return [
      "groupValue": value, "groupCount": "\(records.count)", "mayChange": mayChange,
      "action": "/cases/groups/\(looked.type.id)", "commentID": "comment-\(index)",
      "needsComment": step?.needsComment == true,
      "changeNote": site.words("groups.change.note", context, ["n": "\(records.count)"]),
      "inputs": words.inputs(
        step?.asks ?? [], filled: isSent ? sent?.values ?? [:] : [:], prefix: "g\(index)"),
      "rows": records.map { record in
        words.row(record).merging([
          "isFormer": isFormer(record), "sinceText": record.since.day.description,
          "days": looked.type.fields.compactMap { field -> [String: Any]? in
            guard case .day = field.kind, let value = record.fields[field.id] else { return nil }
            return ["dayName": field.label[context.language], "dayText": value]
          },
        ]) { $1 }
      },
    ]
  }

  /// Takes the step of the group in all its cases.
  @Sendable func change(_ request: Request, _ context: WebContext) async throws -> Response {
    let sent = try await CaseForm.read(request, site.limits)
    let looked = try await look(context)
    let records = looked.records.filter {
      holds(looked)($0) && $0.fields[looked.group.field] == sent["group"]
    }
    do {
      guard !records.isEmpty else { throw CaseError.noSuchCase }
      _ = try await looked.desk.takeAll(
        records.map { record in
          var taking = CaseTaking(record.id, looked.group.step, revision: record.revision)
          taking.fields = sent.values
          taking.comment = sent["comment"]
          return taking
        }, by: looked.actor)
      return site.done("/cases/groups/\(looked.type.id)", "group")
    } catch let problem as CaseError {
      return try await page(request, context, problem, sent)
    }
  }
}
