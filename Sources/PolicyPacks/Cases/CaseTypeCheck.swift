internal import FEEL
internal import TradeTerms

/// Looks for what a kind of case names and does not have, and for states that nobody reaches or
/// leaves.
struct CaseTypeCheck {
  let types: [String: CaseType]
  let sentences: [String]
  /// The decisions of the pack about enterprises.
  let decisions: [String]

  func findings(of type: CaseType) -> [PackError] {
    var findings: [PackError] = []
    let states = type.states.map(\.id)
    func check(
      _ name: String, _ kind: Wording, among names: some Collection<String>, at place: PackPlace
    ) {
      findings += Self.missing(name, kind, among: names, at: place)
    }
    let state = Wording("状态", "state")
    let kind = Wording("事项类型", "kind of case")
    let step = Wording("步骤", "step")
    check(type.start, state, among: states, at: type.place)
    for sentence in type.sentences {
      check(sentence, Wording("句子", "sentence"), among: sentences, at: type.place)
    }
    if let parent = type.parent {
      check(parent.type, kind, among: types.keys, at: type.place)
      let known = types[parent.type]?.states.map(\.id) ?? parent.states
      for name in parent.states { check(name, state, among: known, at: type.place) }
    }
    if let joins = type.joins {
      check(joins.type, kind, among: types.keys, at: type.place)
      check(joins.step, step, among: type.steps.map(\.id), at: type.place)
    }
    if let decision = type.each {
      check(decision, Wording("决定", "decision"), among: decisions, at: type.place)
      if type.uniqueness != .subject {
        findings.append(
          PackError(
            Wording("each 会为同一企业反复立项", "each would open one again and again"),
            at: type.place, remedy: Wording("请写 unique: subject", "write unique: subject")))
      }
    }
    if let group = type.group {
      check(group.step, step, among: type.steps.map(\.id), at: type.place)
      let asked = type.step(group.step)?.asks.filter { !$0.isPersonal }.map(\.id) ?? [group.field]
      check(group.field, Wording("字段", "field"), among: asked, at: type.place)
    }
    if let inside = type.inside { check(inside.type, kind, among: types.keys, at: type.place) }
    for item in type.steps {
      for name in item.from + (item.to.map { [$0] } ?? []) {
        check(name, state, among: states, at: item.place)
      }
      for name in item.apart + item.answers {
        check(name, step, among: type.steps.map(\.id), at: item.place)
      }
      let awards = item.writes.contains { outcome in
        switch outcome {
        case .award, .removal: true
        case .fact, .payout: false
        }
      }
      if awards, type.title == nil {
        check("title", Wording("称号", "title"), among: [String](), at: item.place)
      }
      for cascade in item.cascades {
        let children = types.values.filter {
          $0.parent?.type == type.id || $0.joins?.type == type.id
        }
        let inside = children.flatMap { $0.steps.map(\.id) }
        for name in cascade.states {
          check(name, state, among: children.flatMap { $0.states.map(\.id) }, at: item.place)
        }
        for name in [cascade.step, cascade.others].compactMap(\.self) {
          check(name, step, among: inside, at: item.place)
        }
      }
    }
    return findings + yearly(type) + clocks(type) + counts(type) + twice(type) + shape(type)
  }

  /// Of what the platform opens each year there is one for a year.
  private func yearly(_ type: CaseType) -> [PackError] {
    guard let field = type.yearly?.field, type.uniqueness != .field(field) else { return [] }
    return [
      PackError(
        Wording("yearly 会为同一年反复立项", "yearly would open one again and again for a year"),
        at: type.place,
        remedy: Wording("请写 unique: {field: \(field)}", "write unique: {field: \(field)}"))
    ]
  }

  /// What the clocks name.
  private func clocks(_ type: CaseType) -> [PackError] {
    var found: [PackError] = []
    let state = Wording("状态", "state")
    let states = type.states.map(\.id)
    for clock in type.clocks {
      for name in clock.states + clock.pauses {
        found += Self.missing(name, state, among: states, at: clock.place)
      }
      if let name = clock.step {
        found += Self.missing(
          name, Wording("步骤", "step"), among: type.steps.map(\.id), at: clock.place)
      }
      for name in clock.ladder.compactMap(\.opens) {
        found += Self.missing(
          name, Wording("事项类型", "kind of case"), among: types.keys, at: clock.place)
      }
    }
    return found
  }

  /// What is counted.
  private func counts(_ type: CaseType) -> [PackError] {
    ServiceMeasure.allCases.flatMap { type.counts[$0] ?? [] }.flatMap { name in
      Self.missing(
        name, Wording("步骤", "step"), among: type.steps.map(\.id), at: type.place)
    }
  }

  private static func missing(
    _ name: String, _ kind: Wording, among names: some Collection<String>, at place: PackPlace
  ) -> [PackError] {
    guard !names.contains(name) else { return [] }
    return [
      PackError(
        Wording("没有\(kind.chinese)“\(name)”", "there is no \(kind.english) “\(name)”"),
        at: place, remedy: PackError.suggestion(for: name, among: names))
    ]
  }

  /// Names that are there twice.
  private func twice(_ type: CaseType) -> [PackError] {
    var findings: [PackError] = []
    func once(_ names: [(String, PackPlace)]) {
      var seen: Set<String> = []
      for (name, place) in names where !seen.insert(name).inserted {
        findings.append(
          PackError(
            Wording("“\(name)”出现了两次", "“\(name)” is there twice"), at: place,
            remedy: Wording("请改名或删去一个", "rename or remove one of them")))
      }
    }
    once(type.form.map { ($0.id, $0.place) })
    once(type.evidence.map { ($0.id, $0.place) })
    once(type.steps.map { ($0.id, $0.place) })
    once(type.clocks.map { ($0.id, $0.place) })
    return findings
  }

  /// Every state can be reached from the first, every one that is no end can be left, an end cannot
  /// be left but by the platform or by who takes back what was granted.
  private func shape(_ type: CaseType) -> [PackError] {
    var reached: Set<String> = [type.start]
    var waiting = [type.start]
    while let state = waiting.popLast() {
      for next in type.steps.filter({ $0.from.contains(state) }).compactMap(\.to)
      where reached.insert(next).inserted {
        waiting.append(next)
      }
    }
    var findings: [PackError] = []
    for state in type.states {
      if !reached.contains(state.id) {
        findings.append(
          PackError(
            Wording("没有步骤通到状态“\(state.id)”", "no step leads to the state “\(state.id)”"),
            at: type.place,
            remedy: Wording("请补上步骤或删去该状态", "add a step or remove the state")))
      }
      let leaves = type.steps.contains { $0.from.contains(state.id) && $0.to != nil }
      if !state.isEnd, !leaves {
        findings.append(
          PackError(
            Wording("状态“\(state.id)”没有出路", "nothing leads out of the state “\(state.id)”"),
            at: type.place,
            remedy: Wording("请补上步骤，或写 end: true", "add a step, or write end: true")))
      }
    }
    return findings
  }
}
