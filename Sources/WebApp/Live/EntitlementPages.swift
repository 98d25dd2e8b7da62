import Entitlements
import PolicyPacks
import Registry
import Storage
import TradeLedger
import TradeTerms

/// Answers the pages about what the policy says: of enterprises, by decisions, towards targets.
struct EntitlementPages: Sendable {
  let database: any Database
  let desk: EntitlementDesk
  /// The desks of all policies, that one among them.
  let desks: [EntitlementDesk]
  let words: DocumentWords

  /// An enterprise with the decisions of the newest run; `nil` when no such one is registered.
  func enterprise(_ code: String) async throws -> EnterpriseSheet? {
    guard let run = try await desk.latestRun() else { return try await undecided(code) }
    let numbered: [NumberedDecision]
    let answer: EnterpriseAnswer
    do {
      numbered = try await desk.decisions(code: code, run: run.id)
      answer = try await desk.answer(
        code: code, asAt: run.basis.day, year: run.basis.year, knownAt: run.basis.knownAt)
    } catch let error as EntitlementError {
      // Somebody who was registered after the run has no answer in it yet.
      if case .notRegistered = error { return try await undecided(code) }
      throw error.failure
    }
    let supports = numbered.compactMap { kept in
      answer[kept.decision].map {
        SupportLine($0.explanation, number: kept.number.description, lacks: $0.lacks)
      }
    }
    var shown = try await database.read { session in
      try sheet(answer.entry, DecisionBasis(run.basis), supports, session)
    }
    shown.others = try await others(code)
    return shown
  }

  /// A row of the list, with how many answers of the newest run are yes and unknown.
  func row(_ entry: EnterpriseEntry, _ run: DecisionRun?) async throws -> EnterpriseRow {
    let enterprise = entry.enterprise
    let code = enterprise.codes.first ?? ""
    var kept: [NumberedDecision] = []
    if let run { kept = try await desk.decisions(code: code, run: run.id) }
    let year = run?.basis.year
    let turnover = try await database.read { session in
      try year.map { try self.turnover(entry, years: $0...$0, session).first?.amount ?? .unknown }
        ?? .unknown
    }
    return EnterpriseRow(
      code: code, name: enterprise.name, kind: enterprise.kind.label,
      city: enterprise.city?.name ?? Wording("不详", "unknown"), turnover: turnover,
      qualifies: kept.count { $0.outcome == .holds },
      unknown: kept.count { $0.outcome == .unknown })
  }

  private func undecided(_ code: String) async throws -> EnterpriseSheet? {
    try await database.read { session in
      guard let party = try PartyStore(session).party(code: code.uppercased()),
        let entry = try EnterpriseStore(session).newest(party: party)
      else { return nil }
      return try sheet(entry, DecisionBasis(year: 0, asAt: "—", knownAt: "—"), [], session)
    }
  }

  private func sheet(
    _ entry: EnterpriseEntry, _ basis: DecisionBasis, _ supports: [SupportLine],
    _ session: any DatabaseSession
  ) throws -> EnterpriseSheet {
    let lastYear = basis.year > 0 ? basis.year : entry.authorship.knownAt.day.year
    return EnterpriseSheet(
      code: entry.enterprise.codes.first ?? "", name: entry.enterprise.name,
      facts: try FactLine.lines(of: entry, session, desks.map(\.pack.pack)), basis: basis,
      supports: supports,
      turnover: try turnover(entry, years: (lastYear - 2)...(lastYear + 1), session))
  }

  /// The turnover of the years that have any, the newest first.
  private func turnover(
    _ entry: EnterpriseEntry, years: ClosedRange<Int>, _ session: any DatabaseSession
  ) throws -> [YearLine] {
    guard let first = YearMonth(year: years.lowerBound, month: 1),
      let last = YearMonth(year: years.upperBound, month: 12)
    else { return [] }
    let role: Posting.Role = entry.enterprise.kind == .platform ? .platform : .seller
    let sums = try LedgerQueryStore(session).turnover(
      FigureFilter(party: entry.party, role: role, first: first, last: last))
    return Dictionary(grouping: sums, by: \.month.year).map { year, sums in
      YearLine(
        year: year, amount: Figure(sums),
        documents: Int(clamping: sums.reduce(0) { $0 + $1.documents }))
    }.sorted { $0.year > $1.year }
  }
}

extension DecisionBasis {
  init(_ basis: AnswerBasis) {
    self.init(
      year: basis.year, asAt: basis.day.description, knownAt: PageTime.text(basis.knownAt))
  }
}

extension Figure {
  /// A sum of turnover: unknown as soon as one amount has no rate.
  init(_ sums: [TurnoverSum]) {
    guard sums.allSatisfy({ $0.unknown == 0 }) else {
      self = .unknown
      return
    }
    self = .rmb(fen: sums.reduce(0) { $0 + $1.fen })
  }
}
