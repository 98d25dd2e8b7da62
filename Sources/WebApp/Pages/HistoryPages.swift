import Accounts
import FEEL
import Hummingbird
import PolicyPacks
import TradeTerms

/// The history of a policy: its numbers by their days, its runs, and what each of them changed.
struct HistoryPages: Sendable {
  let site: Site

  var routes: [Route] {
    [
      .get("/policies/:id/history", use: history),
      .get(
        "/policies/:id/runs/:run", for: .readEnterprise, of: .everybody, use: changes),
    ]
  }

  @Sendable func history(_ request: Request, _ context: WebContext) async throws -> Response {
    let pack = try site.policy(context)
    let language = context.language
    let runs = try await site.platform.runs(pack.id) ?? []
    let numbers = Self.numbers(pack)
    var values = heading(pack, site.words("history.title", context))
    values["hasNumbers"] = !numbers.isEmpty
    values["numbers"] = numbers.map { line -> [String: Any] in
      [
        "from": line.from ?? "", "to": line.to ?? site.words("policies.open", context),
        "parameterName": line.name[language], "parameterValue": Figures.text(line.value, language),
        "cites": line.cites ?? "",
      ]
    }
    values["hasDepartments"] = !pack.departments.isEmpty
    values["departments"] = pack.departments.values.sorted { $0.id < $1.id }.map {
      department($0, pack, language)
    }
    values["hasRuns"] = !runs.isEmpty
    values["runs"] = runs.map { run -> [String: Any] in
      [
        "runLink": "/policies/\(pack.id)/runs/\(run.number)", "runNumber": run.number,
        "asAt": run.asAt, "year": run.year, "decidedAt": run.decidedAt,
        "version": String(run.version.prefix(12)), "owner": run.owner,
        "enterprises": Figures.grouped(Int64(run.enterprises)), "isFirst": run.previous == nil,
        "gains": Figures.grouped(Int64(run.gains)), "losses": Figures.grouped(Int64(run.losses)),
        "others": Figures.grouped(Int64(run.others)),
      ]
    }
    return site.renderer.response(.history, values, to: request, context)
  }

  @Sendable func changes(_ request: Request, _ context: WebContext) async throws -> Response {
    let pack = try site.policy(context)
    let form = FormValues(request.uri.query ?? "")
    guard let number = Int64(try site.parameter("run", context)),
      let run = try await site.platform.run(pack.id, number),
      let slice = try await site.platform.changes(
        pack.id, number, form.optional("after"), form.limit)
    else { throw site.failure(.notFound) }
    let language = context.language
    var values = heading(pack, site.words("history.run", context, ["n": "\(number)"]))
    values["historyLink"] = "/policies/\(pack.id)/history"
    values["basis"] = site.words(
      "history.basis", context,
      ["d": run.asAt, "y": "\(run.year)", "t": run.decidedAt, "v": String(run.version.prefix(12))])
    values["against"] = optional(
      run.previous.map {
        site.words(
          "history.against", context,
          ["n": "\($0)", "g": "\(run.gains)", "l": "\(run.losses)", "o": "\(run.others)"])
      })
    values["isEmpty"] = slice.rows.isEmpty
    values["rows"] = slice.rows.map { line -> [String: Any] in
      [
        "name": line.enterpriseName, "code": line.enterpriseCode,
        "link": optional(
          line.number.map { "/enterprises/\(line.enterpriseCode)/decisions/\($0)" }),
        "sentence": line.sentence, "supportTitle": line.title[language],
        "before": line.before[language], "after": line.after[language],
        "causes": line.causes.map { $0[language] }
          .joined(separator: language == .chinese ? "；" : "; "),
      ]
    }
    site.addPager(
      to: &values, path: "/policies/\(pack.id)/runs/\(number)", form: form, next: slice.next)
    return site.renderer.response(.changes, values, to: request, context)
  }

  /// A department with every name that it bore, and who took over.
  private func department(
    _ department: Department, _ pack: PolicyPack, _ language: Language
  ) -> [String: Any] {
    let later = department.names.dropFirst().map { name -> [String: Any] in
      [
        "from": name.from?.description ?? "", "nowName": name.wording[language],
        "note": optional(
          [name.source, name.unverified].compactMap { $0?[language] }
            .joined(separator: language == .chinese ? "；" : "; ")),
      ]
    }
    let end = department.end.flatMap { end -> [String: Any]? in
      let day = CalendarDay(daysSinceEpoch: end.lastDay.daysSinceEpoch + 1)
      return pack.departments[end.successor].map {
        ["from": day.description, "nowName": $0.name(on: day).wording[language], "note": false]
      }
    }
    let gives = pack.benefits.filter { $0.department == department.id }.map(\.label)
    return [
      "departmentName": department.name[language], "changes": later + (end.map { [$0] } ?? []),
      "isUnchanged": later.isEmpty && end == nil,
      "gives": gives.map { $0[language] }.joined(separator: language == .chinese ? "、" : ", "),
    ]
  }

  private func heading(_ pack: PolicyPack, _ title: String) -> [String: Any] {
    [
      "title": title, "atPolicies": true, "policyLink": "/policies/\(pack.id)",
      "policyNumber": pack.number,
    ]
  }

  /// Every dated value, the latest day first.
  private static func numbers(_ pack: PolicyPack) -> [ParameterLine] {
    let lines = pack.sentences.flatMap(\.parameters).flatMap(ParameterLine.lines)
      .filter { $0.from != nil }
    return lines.enumerated().sorted { left, right in
      let (first, second) = (left.element.from ?? "", right.element.from ?? "")
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }
}
