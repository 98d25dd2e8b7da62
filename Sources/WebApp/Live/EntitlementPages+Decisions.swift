import Entitlements
import FEEL
import PolicyPacks
import Registry
import Storage
import TradeLedger
import TradeTerms

extension EntitlementPages {
  /// A stored decision with everything that it rests on; `nil` when it is not this enterprise's.
  func decision(_ code: String, _ number: String) async throws -> DecisionSheet? {
    let stored: StoredAnswer
    let objections: [DecisionObjection]
    do {
      let number = try DecisionNumber(number)
      stored = try await desk.decision(number)
      objections = try await desk.objections(to: number)
    } catch let error as EntitlementError {
      throw error.failure
    }
    guard stored.entry.enterprise.codes.contains(code.uppercased()) else { return nil }
    let found = stored.answer.explanation.conditions.flatMap(\.found)
    let citation = found.lazy.compactMap { stored.answer.source(of: $0)?.documents }.first
    let postings = try await database.read { session in
      try self.postings(citation, session)
    }
    return sheet(stored, postings, objections)
  }

  /// Records an objection and gives its number.
  func object(_ objection: Objection) async throws -> String {
    do {
      let recorded = try await desk.object(
        to: try DecisionNumber(objection.decisionNumber),
        ObjectionText(
          fact: objection.subject, claim: objection.claim, evidence: objection.evidence,
          contact: objection.contact), by: objection.author)
      return String(recorded.id)
    } catch let error as EntitlementError {
      throw error.failure
    }
  }

  /// Who can be asked about an objection to a decision of an enterprise; nil where there is none.
  func contact(_ code: String, _ number: String, _ objection: String) async throws -> String? {
    do {
      let decision = try DecisionNumber(number)
      let stored = try await desk.decision(decision)
      guard stored.entry.enterprise.codes.contains(code.uppercased()), let id = Int64(objection)
      else { return nil }
      return try await desk.contact(of: id, to: decision)
    } catch let error as EntitlementError {
      throw error.failure
    }
  }

  /// The objections that an account brought, with the contacts that it gave.
  func objections(by account: Int64) async throws -> [OwnObjection] {
    var found: [OwnObjection] = []
    for objection in try await desk.objections(by: account) {
      found.append(
        OwnObjection(
          number: String(objection.id), decision: objection.number.description,
          at: objection.receivedAt.description, subject: objection.fact, claim: objection.claim,
          evidence: objection.evidence,
          contact: try await desk.ownContact(of: objection.id, author: account)))
    }
    return found
  }

  private func sheet(
    _ stored: StoredAnswer, _ postings: [PostingLine], _ objections: [DecisionObjection]
  ) -> DecisionSheet {
    let explanation = stored.answer.explanation
    let enterprise = stored.entry.enterprise
    let measure = stored.pack.measures.first { measure in
      measure.sentences.contains { $0.id == explanation.sentence }
    }
    return DecisionSheet(
      line: SupportLine(
        explanation, number: stored.stored.number.description, lacks: stored.answer.lacks),
      enterpriseCode: enterprise.codes.first ?? "", enterpriseName: enterprise.name,
      basis: DecisionBasis(stored.run.basis), decidedAt: PageTime.text(stored.run.decidedAt),
      summary: stored.answer.sentence?.summary ?? Wording("", ""), source: stored.pack.number,
      measure: measure.flatMap { Int($0.id) } ?? 0,
      conditions: Self.inOrder(explanation).flatMap { condition in
        ConditionLine.lines(condition) { found in
          stored.answer.source(of: found)?.text ?? Wording("", "")
        }
      }
        + explanation.inputs.map { found in
          ConditionLine(
            name: found.label, test: Wording("用于计算结果", "the result is worked out from it"),
            found: Figure(found), source: stored.answer.source(of: found)?.text ?? Wording("", ""),
            state: found.value == nil ? .unknown : .input)
        },
      missing: explanation.missing.map { found in
        MissingFact(
          name: found.label,
          remedy: stored.answer.source(of: found)?.lack
            ?? Wording("请向登记机关补充这项事实", "have this fact entered in the registry"))
      },
      readings: explanation.readings.map(\.text),
      benefits: stored.answer.benefits.map { BenefitLine($0, in: stored.answer) },
      postings: postings, objections: objections.map { ObjectionLine($0, stored.pack) },
      policy: stored.pack.id,
      before: stored.change.map { explanation.decision.wording(of: $0.answer.before) },
      reasons: stored.reasons.map(\.text))
  }

  /// The conditions of the rule that is the nearest to holding come first.
  private static func inOrder(_ explanation: DecisionExplanation) -> [ConditionExplanation] {
    let closest = Set(explanation.closest.map(\.question))
    return explanation.conditions.filter { closest.contains($0.question) }
      + explanation.conditions.filter { !closest.contains($0.question) }
  }

  /// The figure by month, trade mode and destination.
  private func postings(_ citation: LedgerCitation?, _ session: any DatabaseSession) throws
    -> [PostingLine]
  {
    guard let filter = citation?.filter else { return [] }
    return try LedgerQueryStore(session).turnover(filter).map { sum in
      PostingLine(
        month: sum.month.description,
        mode: choice(sum.tradeMode, words.tables.tradeModes),
        destination: choice(sum.country, words.tables.countries),
        documents: Int(clamping: sum.documents), amount: Figure([sum]))
    }
  }

  private func choice(_ code: String, _ table: CodeTable) -> Choice {
    let name = table[code]?.name
    return Choice(
      code: code,
      name: Wording("\(code) \(name?.chinese ?? "")", "\(code) \(name?.english ?? "")"))
  }
}

extension ObjectionLine {
  init(_ objection: DecisionObjection, _ pack: PolicyPack) {
    self.init(
      number: String(objection.id), receivedAt: PageTime.text(objection.receivedAt),
      subject: pack.facts[objection.fact]?.label.chinese ?? objection.fact,
      claim: objection.claim, hasContact: objection.hasContact)
  }
}

extension EntitlementError {
  /// The same for the reader of a page: what cannot be read, and what does not exist.
  var failure: Failure {
    let kind: Failure.Kind =
      switch self {
      case .unreadableNumber, .wrongCheck: .badRequest
      case .noSuchDecision, .unknownEnterprise, .notRegistered, .unknownTarget, .unknownBudget,
        .noSuchRun:
        .notFound
      case .noRun, .packNotKept, .unknownFact, .nothingClaimed, .tooLong, .unreadableStatistics,
        .unreadableFigure:
        .unprocessable
      case .noContactKey: .broken
      }
    return Failure(kind, what: what, place: place, remedy: remedy)
  }
}
