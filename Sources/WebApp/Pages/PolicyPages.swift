import Accounts
import FEEL
import Hummingbird
import PolicyPacks
import TradeTerms

/// The policies that are here: sentence by sentence, as questions to oneself, and with other numbers.
struct PolicyPages: Sendable {
  let site: Site

  var routes: [Route] {
    [
      .get("/policies", use: list), .get("/policies/:id", use: policy),
      .get("/policies/:id/ask", use: AskPage(site: site).show),
      .get(
        "/policies/:id/simulate", for: .simulate, of: .everybody,
        use: SimulationPage(site: site).show),
    ]
  }

  @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
    let language = context.language
    let values: [String: Any] = [
      "title": site.words("policies.title", context), "atPolicies": true,
      "isEmpty": site.policies.isEmpty,
      "policies": site.policies.map { pack -> [String: Any] in
        [
          "policyLink": "/policies/\(pack.id)", "policyTitle": pack.title[language],
          "policyNumber": pack.number, "period": site.period(of: pack, context),
          "baseTitle": optional(pack.base?.number), "elsewhere": elsewhere(pack, context),
          "decisionCount": pack.sentences.flatMap(\.decisions).count { !$0.isCount },
        ]
      },
    ]
    return site.renderer.response(.policies, values, to: request, context)
  }

  @Sendable func policy(_ request: Request, _ context: WebContext) async throws -> Response {
    let pack = try site.policy(context)
    let language = context.language
    let text = SentenceText(site: site, context: context)
    let values: [String: Any] = [
      "title": pack.title[language], "atPolicies": true, "policyNumber": pack.number,
      "issuer": pack.issuer[language], "period": site.period(of: pack, context),
      "elsewhere": elsewhere(pack, context), "purpose": optional(pack.purpose?[language]),
      "source": optional(pack.source?[language]),
      "asks": subjects(of: pack).map {
        [
          "askLink": "/policies/\(pack.id)/ask?subject=\($0.rawValue)",
          "askSubject": site.words("policy.ask.\($0.rawValue)", context),
        ]
      },
      "historyLink": "/policies/\(pack.id)/history",
      "simulateLink": optional(
        site.canSimulate(pack) ? "/policies/\(pack.id)/simulate" : nil),
      "measures": pack.measures.map { measure -> [String: Any] in
        let gaps = pack.gaps.filter { $0.measure == measure.id }
          .map { TextGap(id: $0.id, after: nil, extent: $0.note) }
        return [
          "measureID": measure.id, "measureTitle": measure.title[language],
          "openingGap": SentenceText.gaps(gaps, after: nil, language),
          "sentences": measure.sentences.compactMap { SentenceSheet($0, of: pack) }
            .map { text.values($0, gaps: []) },
        ]
      },
    ]
    return site.renderer.response(.policy, values, to: request, context)
  }

  /// That a policy is one of another place, and decides nobody here.
  private func elsewhere(_ pack: PolicyPack, _ context: WebContext) -> Any {
    optional(
      pack.elsewhere.map {
        site.words("policies.elsewhere", context, ["p": $0[context.language]])
      })
  }

  /// What the decisions of a policy are about, in the order of the sentences.
  private func subjects(of pack: PolicyPack) -> [Subject] {
    var subjects: [Subject] = []
    for decision in pack.sentences.flatMap(\.decisions) where !decision.isCount {
      if !subjects.contains(decision.subject) { subjects.append(decision.subject) }
    }
    return subjects
  }
}

extension Site {
  /// The policy of an address.
  func policy(_ context: WebContext) throws -> PolicyPack {
    let id = try parameter("id", context)
    guard let pack = policies.first(where: { $0.id == id }) else { throw failure(.notFound) }
    return pack
  }

  func period(of pack: PolicyPack, _ context: WebContext) -> String {
    "\(pack.from) – \(pack.to?.description ?? words("policies.open", context))"
  }
}
