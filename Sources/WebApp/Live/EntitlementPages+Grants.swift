import Entitlements
import FEEL
import PolicyPacks
import TradeTerms

extension EntitlementPages {
  /// The benefits of all policies as their newest runs decided them for an enterprise, those that
  /// are granted first.
  func grants(_ code: String) async throws -> [GrantLine] {
    var lines: [GrantLine] = []
    for desk in desks {
      guard let run = try await desk.latestRun() else { continue }
      let pack = desk.pack.pack
      guard !pack.benefits.isEmpty else { continue }
      let numbered = try await desk.decisions(code: code, run: run.id)
      guard !numbered.isEmpty else { continue }
      let answer: EnterpriseAnswer
      do {
        answer = try await desk.answer(
          code: code, asAt: run.basis.day, year: run.basis.year, knownAt: run.basis.knownAt)
      } catch EntitlementError.notRegistered {
        continue
      }
      for benefit in pack.benefits {
        guard let kept = numbered.first(where: { $0.decision == benefit.decision }),
          let own = answer[benefit.decision]
        else { continue }
        let number = kept.number.description
        lines.append(
          GrantLine(
            key: "\(pack.id)/\(benefit.id)", label: benefit.label,
            sentence: own.explanation.sentence, outcome: kept.outcome.shown,
            headline: own.headline, decision: number,
            decisionLink: "/enterprises/\(FormValues.encode(code))/decisions/"
              + FormValues.encode(number), year: run.basis.year, exclusive: benefit.exclusive,
            department: benefit.department, caseType: benefit.caseType,
            amount: answer.amount(of: benefit)?.description))
      }
    }
    return lines.filter { $0.outcome == .yes } + lines.filter { $0.outcome != .yes }
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
