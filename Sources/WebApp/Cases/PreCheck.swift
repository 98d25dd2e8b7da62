import Accounts
import Cases
import TradeTerms

/// What an application for a benefit is held to before it is sent (预检): the conditions of the
/// decision with the facts that it used, what is missing, what is claimed already, what to expect.
struct PreCheck {
  let site: Site
  let context: WebContext
  let entry: CaseEntry

  private var language: Language { context.language }

  /// The values that the template takes.
  func values(_ grant: GrantLine, of subject: String) async throws -> [String: Any] {
    let known = try await site.platform.enterpriseSubject(subject)?.codes ?? []
    let codes = Set(known).union([subject])
    let held = try await entry.desk.held([grant.opening], of: codes, for: entry.actor)[grant.key]
    let sheet = try await site.platform.decision(subject, grant.decision)
    let claims = claims(held)
    let money = grant.amount.flatMap { try? RMB(yuan: $0) }
    let support = SupportText(site: site, context: context)
    return [
      "checks": sheet.map { sheet in sheet.conditions.map { check($0, of: sheet, support) } } ?? [],
      "hasChecks": sheet.map { !$0.conditions.isEmpty } ?? false,
      "checkBasis": optional(sheet.map { support.basis($0.basis) }),
      "checkMissing": sheet.map { sheet in
        sheet.missing.map {
          ["factName": $0.name[language], "factRemedy": $0.remedy[language]]
        }
      } ?? [],
      "hasCheckMissing": sheet.map { !$0.missing.isEmpty } ?? false,
      "claims": claims, "hasClaims": !claims.isEmpty,
      "hasGroups": !grant.exclusive.isEmpty,
      "expected": optional(money.map { Figures.exact(fen: $0.fen, language) }),
      "reasonsLink": grant.decisionLink,
      "isBlocked": !grant.isGranted || !claims.isEmpty, "isUngranted": !grant.isGranted,
      "checkTone": grant.outcome.tone.rawValue, "checkMark": grant.outcome.mark,
    ]
  }

  private func check(
    _ line: ConditionLine, of sheet: DecisionSheet, _ support: SupportText
  ) -> [String: Any] {
    let cites = line.cites.isEmpty ? [sheet.line.sentence] : line.cites
    return support.condition(line).merging([
      "cited": cites.map { sentence in
        [
          "citeLink": site.sentenceLink(sentence, of: sheet.policy),
          "citeText": site.words("measure.sentence", context, ["s": sentence]),
        ]
      }
    ]) { $1 }
  }

  /// The cases because of which it is not to be had once more.
  private func claims(_ held: HeldBenefit?) -> [[String: Any]] {
    var lines: [[String: Any]] = []
    let words = CaseWords(site: site, context: context, desk: entry.desk, now: entry.desk.clock())
    if let own = held?.own {
      lines.append(words.row(own).merging(["groupText": false]) { $1 })
    }
    for (group, record) in (held?.groups ?? [:]).sorted(by: { $0.key < $1.key })
    where record.id != held?.own?.id {
      let text = site.words("precheck.group", context, ["g": group])
      lines.append(words.row(record).merging(["groupText": text]) { $1 })
    }
    return lines
  }
}

extension Site {
  /// Where a sentence of a policy can be read: only the policy that decides has pages of its
  /// measures.
  func sentenceLink(_ sentence: String, of policy: String) -> String {
    guard policy == decidingPolicy || policy.isEmpty else {
      return "/policies/\(policy)#s\(sentence)"
    }
    return "/measures/\(sentence.prefix { $0 != "." })#s\(sentence)"
  }
}
