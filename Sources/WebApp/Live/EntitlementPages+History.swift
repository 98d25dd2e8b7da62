import Entitlements
import FEEL
import PolicyPacks
import Registry
import Storage
import TradeTerms

extension EntitlementPages {
  /// The runs of a policy, the newest first; `nil` for one that is not here.
  func runs(_ policy: String) async throws -> [RunLine]? {
    guard let desk = desk(of: policy) else { return nil }
    return try await desk.runs().map(RunLine.init)
  }

  /// A run of a policy by its number; `nil` for one that is not here.
  func run(_ policy: String, _ number: Int64) async throws -> RunLine? {
    do {
      return try await desk(of: policy)?.run(id: number).line
    } catch EntitlementError.noSuchRun {
      return nil
    }
  }

  /// What a run of a policy changed; `nil` for one that is not here.
  func changes(
    _ policy: String, _ run: Int64, after place: String?, limit: Int
  ) async throws -> Slice<ChangeLine>? {
    guard let desk = desk(of: policy) else { return nil }
    let page: ChangedPage
    do {
      page = try await desk.changes(run: run, after: try place.map(Self.place), limit: limit)
    } catch EntitlementError.noSuchRun {
      return nil
    }
    return Slice(
      rows: page.changes.map { ChangeLine($0, desk.pack.pack) },
      next: page.next.map { "\($0.decision).\($0.party)" })
  }

  /// What the newest runs of the other policies keep for an enterprise, those that give something
  /// first.
  func others(_ code: String) async throws -> [PolicySupports] {
    var found: [PolicySupports] = []
    for desk in desks where desk.pack.pack.id != self.desk.pack.pack.id {
      guard let run = try await desk.latestRun() else { continue }
      let pack = desk.pack.pack
      let numbered = try await desk.decisions(code: code, run: run.id)
      guard !numbered.isEmpty else { continue }
      let answer: EnterpriseAnswer
      do {
        answer = try await desk.answer(
          code: code, asAt: run.basis.day, year: run.basis.year, knownAt: run.basis.knownAt)
      } catch EntitlementError.notRegistered {
        continue
      }
      let lines = numbered.compactMap { kept -> SupportLine? in
        guard pack.tells(kept.decision), let own = answer[kept.decision],
          !own.explanation.decision.isCount
        else { return nil }
        return SupportLine(own.explanation, number: kept.number.description, lacks: own.lacks)
      }
      found.append(
        PolicySupports(
          policy: pack.id, number: pack.number, title: pack.title,
          basis: DecisionBasis(run.basis), supports: lines))
    }
    return found.enumerated().sorted { left, right in
      let (first, second) = (left.element.holding, right.element.holding)
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }

  private func desk(of policy: String) -> EntitlementDesk? {
    desks.first { $0.pack.pack.id == policy }
  }

  private static func place(_ text: String) throws(PlaceError) -> ChangePlace {
    let parts = text.split(separator: ".")
    guard parts.count == 2, let decision = Int(parts[0]), let party = Int64(parts[1]) else {
      throw PlaceError.unreadable(text)
    }
    return ChangePlace(decision: decision, party: party)
  }
}

extension PolicySupports {
  fileprivate var holding: Int { supports.count { $0.outcome == .yes } }
}

extension DecisionRun {
  fileprivate var line: RunLine { RunLine(self) }
}

extension RunLine {
  init(_ run: DecisionRun) {
    let changes = run.changes
    self.init(
      number: run.id, asAt: run.basis.day.description, year: run.basis.year,
      decidedAt: PageTime.text(run.decidedAt), version: run.version, owner: run.owner,
      enterprises: run.enterprises, previous: run.previous, gains: changes.gains,
      losses: changes.losses, others: changes.others)
  }
}

extension ChangeLine {
  init(_ changed: ChangedEnterprise, _ pack: PolicyPack) {
    let change = changed.change
    let decision = pack.decisions.first { $0.id == change.decision }
    let name = Wording(change.decision, change.decision)
    self.init(
      enterpriseCode: changed.entry?.enterprise.codes.first ?? "",
      enterpriseName: changed.entry?.enterprise.name ?? "",
      number: changed.number?.description, sentence: decision?.sentence ?? "",
      title: decision?.label ?? name,
      before: decision?.wording(of: change.answer.before) ?? name,
      after: decision?.wording(of: change.answer.after) ?? name,
      causes: change.causes.map { $0.label(in: pack) })
  }
}
