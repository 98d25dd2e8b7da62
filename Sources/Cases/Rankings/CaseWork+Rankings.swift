internal import FEEL
internal import PolicyPacks
internal import Registry
internal import Storage
internal import TradeTerms

extension CaseWork {
  /// Those of some cases that experts score, the best first.
  func rank(_ children: [CaseRecord]) throws -> [(CaseRecord, ScoreSummary)] {
    let store = ExpertStore(session)
    let summaries = try children.compactMap { child -> (CaseRecord, ScoreSummary)? in
      guard let sheet = try type(of: child).scores else { return nil }
      return (child, ScoreSummary(try store.scores(of: child.id), sheet))
    }
    return summaries.sorted { left, right in
      if left.1.isBetter(than: right.1) { return true }
      return !right.1.isBetter(than: left.1) && left.0.id < right.0.id
    }
  }

  /// How the cases inside one are ranked now, with those that are not in it.
  func ranking(
    _ ranked: [(CaseRecord, ScoreSummary)], of record: CaseRecord, places: Int
  ) throws -> CaseRanking {
    let register = try ExpertStore(session).all()
    let sheet = try ranked.first.flatMap { try type(of: $0.0).scores }
    let labels = (sheet?.ties ?? []).compactMap { id in
      sheet?.criteria.first { $0.id == id }?.label
    }
    var entries: [CaseRanking.Entry] = []
    for (index, (child, summary)) in ranked.enumerated() {
      let isEqual = index > 0 && !ranked[index - 1].1.isBetter(than: summary)
      entries.append(
        CaseRanking.Entry(
          rank: isEqual ? entries[index - 1].rank : index + 1, caseID: child.id,
          number: child.number, name: child.subject?.name ?? child.title,
          mean: summary.mean?.description, sheets: summary.count, sums: summary.ties,
          isWithin: index < places, conflicts: try conflicts(child, register)))
    }
    let within = Set(entries.map(\.caseID))
    let unranked = try cases.children(of: record.id).filter { child in
      // What was taken back or refused before is no entry any more.
      try !within.contains(child.id) && child.isOpen && type(of: child).scores != nil
    }
    return CaseRanking(
      milliseconds: instant.millisecondsSinceEpoch, quota: places,
      ties: labels.map { CaseRanking.Tie(chinese: $0.chinese, english: $0.english) },
      entries: entries,
      unranked: try unranked.map { child in
        let state = try type(of: child).state(child.state)?.label ?? Wording("", "")
        return CaseRanking.Unranked(
          caseID: child.id, number: child.number, name: child.subject?.name ?? child.title,
          stateChinese: state.chinese, stateEnglish: state.english)
      })
  }

  /// Who stepped back from judging a case, and whom of the register a tie keeps out.
  private func conflicts(
    _ record: CaseRecord, _ register: [Expert]
  ) throws -> [CaseRanking.Conflict] {
    let recused = try ExpertStore(session).recused(from: record.id)
    guard let subject = record.subject else { return recused }
    var codes: Set<String> = [subject.code]
    if let party = try PartyStore(session).party(code: subject.code) {
      codes.formUnion(try EnterpriseStore(session).newest(party: party)?.enterprise.codes ?? [])
    }
    let gone = Set(recused.map(\.expert))
    let tied = register.filter { !$0.ties.isDisjoint(with: codes) && !gone.contains($0.id) }
    return recused + tied.map { CaseRanking.Conflict(expert: $0.id, reason: nil) }
  }

  /// The ranking of a round: as it was kept, or while there is none as it would be now; nil for
  /// what ranks nothing.
  func shownRanking(_ record: CaseRecord, _ type: CaseType) throws -> ShownRanking? {
    let cascades = type.steps.flatMap { step in step.cascades.map { (step, $0) } }
    guard let (step, cascade) = cascades.first(where: { $0.1.quota != nil }) else { return nil }
    if let kept = try CaseRankingStore(session).kept(of: record.id) {
      return try shown(kept, isKept: true)
    }
    guard step.from.contains(record.state), let quota = cascade.quota else { return nil }
    let scored = try cases.children(of: record.id, in: Set(cascade.states))
    guard !scored.isEmpty else { return nil }
    let places = Int(record.fields[quota] ?? "") ?? 0
    return try shown(ranking(rank(scored), of: record, places: places), isKept: false)
  }

  private func shown(_ ranking: CaseRanking, isKept: Bool) throws -> ShownRanking {
    let experts = Set(ranking.entries.flatMap { $0.conflicts.map(\.expert) })
    return ShownRanking(
      ranking: ranking, isKept: isKept, experts: try ExpertStore(session).names(of: experts))
  }
}
