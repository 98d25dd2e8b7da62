import Entitlements
import FEEL
import PolicyPacks
import TradeTerms

extension EntitlementPages {
  /// The benefits of all policies as their newest runs decided them for an enterprise, those that
  /// are granted first.
  func grants(_ code: String) async throws -> [GrantLine] {
    var lines: [GrantLine] = []
    for desk in desks { lines += try await grants(code, by: desk) }
    return lines.filter { $0.outcome == .yes } + lines.filter { $0.outcome != .yes }
  }

  /// The benefits of one policy.
  func grants(_ code: String, by desk: EntitlementDesk) async throws -> [GrantLine] {
    let pack = desk.pack.pack
    guard !pack.benefits.isEmpty, let run = try await desk.latestRun() else { return [] }
    let numbered = try await desk.decisions(code: code, run: run.id)
    guard !numbered.isEmpty else { return [] }
    let answer: EnterpriseAnswer
    do {
      answer = try await desk.answer(
        code: code, asAt: run.basis.day, year: run.basis.year, knownAt: run.basis.knownAt)
    } catch EntitlementError.notRegistered {
      return []
    }
    return pack.benefits.compactMap { benefit in
      guard let kept = numbered.first(where: { $0.decision == benefit.decision }),
        let own = answer[benefit.decision]
      else { return nil }
      let number = kept.number.description
      return GrantLine(
        key: "\(pack.id)/\(benefit.id)", label: benefit.label,
        sentence: own.explanation.sentence, outcome: kept.outcome.shown,
        headline: own.headline, decision: number,
        decisionLink: "/enterprises/\(FormValues.encode(code))/decisions/"
          + FormValues.encode(number), year: run.basis.year, exclusive: benefit.exclusive,
        department: benefit.department, caseType: pack.kindOfCase(for: benefit),
        elsewhere: benefit.elsewhere, amount: answer.amount(of: benefit)?.description)
    }
  }

  /// What the policy that decides knows of some facts, as forms write it.
  func knownFacts(_ code: String, _ names: [String]) async throws -> [String: String] {
    guard !names.isEmpty, let run = try await desk.latestRun() else { return [:] }
    let answer: EnterpriseAnswer
    do {
      answer = try await desk.answer(
        code: code, asAt: run.basis.day, year: run.basis.year, knownAt: run.basis.knownAt)
    } catch EntitlementError.notRegistered {
      return [:]
    }
    var known: [String: String] = [:]
    for (request, value) in answer.facts where names.contains(request.name) {
      guard request.year == nil || request.year == run.basis.year else { continue }
      switch value {
      case .boolean(let truth): known[request.name] = truth ? "true" : "false"
      case .text(let text): known[request.name] = text
      case .day(let day): known[request.name] = CalendarDay(daysSinceEpoch: day).description
      case .number(let base):
        let power = desk.pack.pack.facts[request.name]?.unit?.power ?? 0
        known[request.name] = Decimal128("\(base)")?.shifted(by: -power)?.description
      case .unknown, .absent: continue
      }
    }
    return known
  }
}

extension DecisionOutcome {
  fileprivate var shown: Outcome {
    switch self {
    case .holds: .yes
    case .fails: .no
    case .unknown: .unknown
    }
  }
}
