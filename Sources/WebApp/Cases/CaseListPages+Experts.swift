import Accounts
import Cases
import Hummingbird
import PolicyPacks
import TradeTerms

/// The register of experts: who is in it, what they know, whom they must not judge.
extension CaseListPages {
  @Sendable func experts(_ request: Request, _ context: WebContext) async throws -> Response {
    try await experts(request, context, [:])
  }

  private func experts(
    _ request: Request, _ context: WebContext, _ problem: [String: Any], _ chosen: Set<String> = [],
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let desk = try site.caseDesk()
    let experts = try await desk.experts()
    let language = context.language
    let areas = desk.shelf.expertAreas
    var values: [String: Any] = [
      "title": site.words("experts.title", context), "atCases": true,
      "notice": site.notice(request, context, of: ["expert", "expertRemoved"]),
      "experts": experts.map { expert -> [String: Any] in
        [
          "expertID": "\(expert.id)", "expertName": expert.person.name,
          "expertFrom": expert.organisation,
          "areas": expert.areas.sorted().map { code in
            areas.first { $0.code == code }?.label[language] ?? code
          }.joined(separator: language == .chinese ? "、" : ", "),
          "ties": expert.ties.sorted().joined(separator: " "),
        ]
      }, "hasExperts": !experts.isEmpty,
      "expertAreas": areas.map { area -> [String: Any] in
        [
          "code": area.code, "areaName": area.label[language],
          "isChosen": chosen.contains(area.code),
        ]
      },
    ]
    values.merge(problem) { _, new in new }
    return site.renderer.response(.experts, values, to: request, context, status: status)
  }

  /// Puts somebody into the register, or takes somebody out of it.
  @Sendable func changeExperts(
    _ request: Request, _ context: WebContext
  ) async throws -> Response {
    let form = try await CaseForm.read(request, site.limits)
    // Only what a kind of case chooses experts by is an area.
    let known = Set(try site.caseDesk().shelf.expertAreas.map(\.code))
    let areas = known.intersection(form.fields["areas"] ?? [])
    do {
      if let removed = FormValues(request.uri.query ?? "").optional("remove") {
        try await site.caseDesk().removeExpert(
          Int64(removed) ?? 0, by: try await site.actor(context))
        return site.done("/experts", "expertRemoved")
      }
      try await add(form, areas, context)
      return site.done("/experts", "expert")
    } catch let problem as AccountError {
      return try await experts(
        request, context, site.problem(problem, context), areas, status: problem.status)
    } catch let problem as CaseError {
      return try await experts(
        request, context, site.problem(problem, context), areas, status: problem.status)
    }
  }

  private func add(
    _ form: CaseForm, _ areas: Set<String>, _ context: WebContext
  ) async throws {
    let (user, organisation) = try await site.desk().somebody(mail: form["mail"])
    let ties = form["ties"].split { $0.isWhitespace || $0 == "," || $0 == "，" }
    _ = try await site.caseDesk().addExpert(
      CasePerson(account: user.id, name: user.name), organisation: organisation?.name ?? "",
      areas: areas, ties: Set(ties.map(String.init)), by: site.actor(context))
  }
}
