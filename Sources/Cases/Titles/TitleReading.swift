internal import PolicyPacks
internal import Registry
internal import Storage
internal import TradeTerms

/// Reads the titles of the register beside the cases that gave and ended them.
struct TitleReading {
  let desk: CaseDesk
  let session: any DatabaseSession
  let actor: CaseActor
  private let work: CaseWork

  init(_ desk: CaseDesk, _ session: any DatabaseSession, for actor: CaseActor) {
    self.desk = desk
    self.session = session
    self.actor = actor
    work = CaseWork(desk, session)
  }

  /// The titles of a party, the newest first.
  func titles(of party: Int64, code: String) throws -> [HeldTitle] {
    let versions = try TitleStore(session).versions(of: party)
    return try Dictionary(grouping: versions, by: \.id).values
      .flatMap { try awards($0, code: code) }
      .sorted { ($0.from, $1.id) > ($1.from, $0.id) }
  }

  /// Of the versions of one title those that stand: the last of each time that it was given.
  private func awards(_ versions: [Title], code: String) throws -> [HeldTitle] {
    var awards: [(first: Title, last: Title)] = []
    for version in versions {
      if let award = awards.last, award.first.from == version.from {
        awards[awards.count - 1].last = version
      } else {
        awards.append((version, version))
      }
    }
    return try awards.map { try held($0.first, $0.last, code: code) }
  }

  func held(_ first: Title, _ last: Title, code: String) throws -> HeldTitle {
    let record = try work.cases.record(number: last.source)
    let isPublic = record.flatMap { desk.shelf.types[$0.type]?.state($0.state)?.isPublic } == true
    let isSeen = record.map { actor.sees($0, isPublic: isPublic) } == true
    let round = try record?.parent.flatMap { try work.cases.record($0) }
    let isRoundPublic = round.flatMap { desk.shelf.types[$0.type]?.state($0.state)?.isPublic }
    let isRoundSeen = round.map { actor.sees($0, isPublic: isRoundPublic == true) } == true
    let name =
      try record?.subject?.name
      ?? EnterpriseStore(session).newest(party: last.party)?
      .enterprise.name
    return HeldTitle(
      id: last.id, label: last.label, code: code, name: name ?? code,
      from: last.from, until: last.to, source: last.source,
      caseID: isSeen ? record?.id : nil, roundID: isRoundSeen ? round?.id : nil,
      round: round?.title, ending: try ending(first, last, record))
  }

  /// Why it is had no more, as far as the reader may know.
  private func ending(
    _ first: Title, _ last: Title, _ record: CaseRecord?
  ) throws -> HeldTitle.Ending? {
    guard let until = last.to, until < work.instant.day else { return nil }
    guard first.to.map({ until < $0 }) ?? true else { return .ranOut }
    guard let record, let type = desk.shelf.types[record.type] else {
      return .ended(step: Wording("提前终止", "ended before its term"), reason: nil)
    }
    let endings = type.steps.filter { $0.writes.contains { $0.isRemoval } }
    let event = try work.events.events(of: record.id).last { event in
      event.kind == .step && endings.contains { $0.id == event.step }
    }
    let label = endings.first { $0.id == event?.step }?.label
    let reason = actor.sees(record) ? event?.comment : nil
    return .ended(
      step: label ?? Wording("提前终止", "ended before its term"),
      reason: reason?.isEmpty == true ? nil : reason)
  }
}

extension CaseOutcome {
  fileprivate var isRemoval: Bool { if case .removal = self { true } else { false } }
}
