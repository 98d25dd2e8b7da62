import Accounts
import Entitlements
import FEEL
import PolicyPacks
import Registry
import TradeTerms

/// Tells each enterprise what a round of decisions changed for it: one notice for one round, with
/// the way to its own list (政策宣传到企业).
struct PublicityCampaign: Sendable {
  let accounts: AccountDesk
  /// One for each pack.
  let desks: [EntitlementDesk]

  /// How many notices are put into inboxes at once.
  private static let batch = 500
  /// How many answers a notice names; the others are counted.
  private static let named = 3

  /// Tells the next round that has not been told; nothing where there is none.
  func tellNext() async throws {
    let last = try await accounts.publicity()
    var round = last?.round ?? 0
    if last?.isDone ?? true {
      guard let next = try await nextRound(after: last?.round) else { return }
      try await accounts.beginPublicity(of: next)
      round = next
    }
    try await tell(round, after: last?.isDone == false ? last?.through ?? 0 : 0)
  }

  /// The round behind one; the newest where none was ever told.
  private func nextRound(after last: Int64?) async throws -> Int64? {
    var rounds: [Int64] = []
    for desk in desks {
      if let last {
        if let next = try await desk.round(after: last) { rounds.append(next) }
      } else if let run = try await desk.latestRun() {
        rounds.append(run.round)
      }
    }
    return last == nil ? rounds.max() : rounds.min()
  }

  private func tell(_ round: Int64, after place: Int64) async throws {
    var found: [Int64: Changed] = [:]
    for desk in desks {
      // What is decided for another day or year is a question of its own, no news.
      for run in try await desk.runs(round: round)
      where run.basis.day == run.decidedAt.day && run.basis.year == run.basis.day.year - 1 {
        try await collect(run, desk, into: &found)
      }
    }
    let notices = found.filter { $0.key > place }.sorted { $0.key < $1.key }
      .map { $0.value.notice(place: $0.key, named: Self.named) }
    for start in stride(from: 0, to: notices.count, by: Self.batch) {
      try Task.checkCancellation()
      try await accounts.tell(Array(notices[start...].prefix(Self.batch)), of: round)
    }
    try await accounts.finishPublicity(of: round)
  }

  /// What a run says anew: its changes, or for the first run of a pack what it grants.
  private func collect(
    _ run: DecisionRun, _ desk: EntitlementDesk, into found: inout [Int64: Changed]
  ) async throws {
    let pack = desk.pack.pack
    let told = Dictionary(
      pack.decisions.filter { pack.tells($0.id) && !$0.isCount }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    guard run.previous != nil else {
      for tally in run.tallies {
        guard let decision = told[tally.decision], tally.counts.holds > 0 else { continue }
        var row: Int? = 0
        while let from = row {
          let page = try await desk.enterprises(
            decision.id, .holds, run: run.id, from: from, limit: Self.batch)
          for enterprise in page.enterprises {
            add(Self.line(decision), enterprise.party, enterprise.entry, pack, to: &found)
          }
          row = page.next
        }
      }
      return
    }
    var place: ChangePlace?
    repeat {
      let page = try await desk.changes(run: run.id, after: place, limit: Self.batch)
      for changed in page.changes {
        guard let decision = told[changed.change.decision] else { continue }
        add(
          Self.line(decision, changed.change.answer), changed.change.party, changed.entry, pack,
          to: &found)
      }
      place = page.next
    } while place != nil
  }

  private func add(
    _ line: Wording, _ party: Int64, _ entry: EnterpriseEntry?, _ pack: PolicyPack,
    to found: inout [Int64: Changed]
  ) {
    guard let code = entry?.enterprise.codes.first else { return }
    var changed = found[party] ?? Changed(code: code)
    changed.count += 1
    changed.policies.insert(pack.number)
    if changed.lines.count < Self.named { changed.lines.append(line) }
    found[party] = changed
  }

  /// What a decision grants, for the first time that it was asked.
  private static func line(_ decision: PackDecision) -> Wording {
    let now = decision.wording(of: .boolean(true))
    return Wording(
      "\(decision.label.chinese)：\(now.chinese)", "\(decision.label.english): \(now.english)")
  }

  /// A change of an answer.
  private static func line(_ decision: PackDecision, _ answer: AnswerChange) -> Wording {
    let (was, now) = (decision.wording(of: answer.before), decision.wording(of: answer.after))
    return Wording(
      "\(decision.label.chinese)：\(was.chinese) → \(now.chinese)",
      "\(decision.label.english): \(was.english) → \(now.english)")
  }

  /// What a round changed for one enterprise.
  private struct Changed {
    let code: String
    var count = 0
    var policies: Set<String> = []
    var lines: [Wording] = []

    func notice(place: Int64, named: Int) -> PublicityNotice {
      let rest = count - lines.count
      let chinese = lines.map(\.chinese).joined(separator: "；")
      let english = lines.map(\.english).joined(separator: "; ")
      let number = policies.sorted().first ?? ""
      return PublicityNotice(
        place: place, code: code,
        text: Wording(
          "与贵企业有关的政策判定有 \(count) 项更新：\(chinese)"
            + (rest > 0 ? "；另有 \(rest) 项，见本企业清单" : ""),
          "\(count) \(count == 1 ? "answer" : "answers") new for you: \(english)"
            + (rest > 0 ? "; \(rest) more in your list" : "")),
        link: "/enterprises/\(code)",
        subject: policies.count == 1 ? number : "\(number) +\(policies.count - 1)")
    }
  }
}
