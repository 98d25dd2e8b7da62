internal import FEEL
internal import PolicyPacks
internal import Storage
internal import TradeTerms

extension CaseWork {
  /// Takes down what the records say beside the figures that a step asks for.
  func keepFigures(of step: CaseStep, _ taking: CaseTaking, in record: inout CaseRecord) {
    for field in step.asks {
      if let figure = field.figure, let said = taking.figures[figure] {
        record.fields[CaseFields.recorded(field.id)] = said.text
      }
    }
  }

  /// Keeps what a round reports with the step that does so.
  func keepRound(_ step: CaseStep, _ record: CaseRecord) throws {
    guard step.keeps, let round = try round(record, try cases.children(of: record.id)) else {
      return
    }
    try ReturnRoundStore(session).keep(
      round, of: record.id, place: try events.lastPlace(of: record.id))
  }

  /// The returns inside a round, as they stand; nil for a case that is no round.
  func round(_ around: CaseRecord, _ children: [CaseRecord]) throws -> ReturnRound? {
    guard let inside = desk.shelf.types[around.type]?.inside,
      let type = desk.shelf.types[inside.type]
    else { return nil }
    let year = around.fields["year"].flatMap { Int($0) } ?? 0
    let figures = type.fields.compactMap { field -> ReturnRound.Figure? in
      guard let source = field.figure else { return nil }
      var measure = Wording("", "")
      if case .number(let unit?) = field.kind { measure = unit.name }
      return ReturnRound.Figure(
        id: field.id, source: source, year: year - field.yearsBack, chinese: field.label.chinese,
        english: field.label.english, measureChinese: measure.chinese,
        measureEnglish: measure.english)
    }
    return ReturnRound(
      title: around.title, number: around.number, year: year,
      summary: around.fields["summary"] ?? "", milliseconds: instant.millisecondsSinceEpoch,
      figures: figures,
      returns: try children.filter { $0.type == type.id }.map {
        try oneReturn($0, type, figures, year: year)
      })
  }

  private func oneReturn(
    _ record: CaseRecord, _ type: CaseType, _ figures: [ReturnRound.Figure], year: Int
  ) throws -> ReturnRound.Return {
    let keeping = Set(type.steps.filter(\.keeps).map(\.id))
    let steps = try events.events(of: record.id).filter { $0.kind == .step }
    let first = steps.first { keeping.contains($0.step) }
    let last = steps.last { keeping.contains($0.step) }
    let standing = standing(of: record, type, last)
    // A draft is its unit's own until it is handed in; what was handed in before it counts.
    let isCurrent = standing == .handedIn || standing == .accepted
    let fields = isCurrent ? record.fields : last?.fields ?? [:]
    var amounts: [String: ReturnRound.Amount] = [:]
    for figure in figures where last != nil {
      amounts[figure.id] = ReturnRound.Amount(
        reported: fields[figure.id],
        recorded: fields[CaseFields.recorded(figure.id)].flatMap {
          RecordedFigure($0, year: year)
        })
    }
    let files = try last.map { last in
      try EvidenceStore(session).evidence(of: record.id).filter { file in
        isCurrent
          ? file.replacedAt == nil
          : file.addedAt <= last.at && file.replacedAt.map { last.at < $0 } ?? true
      }
    }
    return ReturnRound.Return(
      caseID: record.id, unitText: record.unit.description, standing: standing,
      isLate: isLate(record, type, steps, first),
      firstMilliseconds: first?.at.millisecondsSinceEpoch,
      lastMilliseconds: last?.at.millisecondsSinceEpoch, amounts: amounts,
      done: fields["done"] ?? "", problems: fields["problems"] ?? "",
      files: files?.map { ReturnRound.File(id: $0.id, name: $0.name, size: $0.size) } ?? [],
      supervised: try supervisions(of: record, type))
  }

  /// What clocks opened about a return.
  private func supervisions(
    of record: CaseRecord, _ type: CaseType
  ) throws -> [ReturnRound.Supervision] {
    let kinds = Set(type.clocks.flatMap(\.ladder).compactMap(\.opens))
    guard !kinds.isEmpty else { return [] }
    return try cases.children(of: record.id).filter { kinds.contains($0.type) }.map {
      ReturnRound.Supervision(caseID: $0.id, number: $0.number)
    }
  }

  private func standing(
    of record: CaseRecord, _ type: CaseType, _ last: CaseEvent?
  ) -> ReturnRound.Standing {
    let isLocked = type.steps.contains { step in
      step.to == record.state && type.clocks.contains { $0.step == step.id }
    }
    guard let last else {
      return isLocked ? .late : record.state == type.start ? .waiting : .reopened
    }
    if type.state(record.state)?.isGranted == true { return .accepted }
    if last.after == record.state { return .handedIn }
    return isLocked ? .lapsed : .correcting
  }

  /// Whether the time of a return was over before it was handed in: a clock had locked it, or would
  /// have.
  private func isLate(
    _ record: CaseRecord, _ type: CaseType, _ steps: [CaseEvent], _ first: CaseEvent?
  ) -> Bool {
    let locks = Set(type.clocks.compactMap(\.step))
    let place = first?.place ?? Int.max
    if steps.contains(where: { locks.contains($0.step) && $0.place < place }) { return true }
    guard let day = record.fields["deadline"].flatMap({ try? Day($0) }) else { return false }
    return (first?.at ?? instant) >= Instant(startOf: day.adding(days: 1))
  }
}
