internal import FEEL
internal import TradeTerms

extension PackProgram {
  /// Mistakes that show only when the decisions are compiled, on each day that a rule changes.
  static func findings(of pack: PolicyPack) -> [PackError] {
    var days = Set(pack.parameters.flatMap(\.values).map(\.from))
    days.insert(pack.published)
    var findings: [PackError] = []
    let subjects = Set(pack.decisions.map(\.subject)).sorted { $0.rawValue < $1.rawValue }
    for day in days.sorted() {
      for subject in subjects {
        let program = PackProgram(pack, asAt: day, subject: subject)
        for finding in program.mistakes where !findings.contains(finding) {
          findings.append(finding)
        }
      }
    }
    return findings
  }

  /// Rows that no rule of a table takes, on each day that a rule changes; where there is a default,
  /// there are none. The answer to such a row is unknown.
  static func holes(of pack: PolicyPack) -> [PackError] {
    let own = pack.sentences.flatMap(\.decisions)
    let days = Set(pack.parameters.flatMap(\.values).map(\.from) + [pack.published]).sorted()
    var findings: [PackError] = []
    for decision in own {
      guard case .table(let table) = decision.logic, table.defaultOutput == nil else { continue }
      for day in days where pack.isInForce(on: day) {
        let bound = BoundDecision(decision, pack, day: day, year: day.parts.year - 1)
        let holes = table.findings(constants: Environment(values: bound.constants), nulls: .unknown)
          .filter(\.isHole)
        guard let hole = holes.first(where: decision.canBe) else { continue }
        findings.append(mistake(hole, at: decision.place))
        break
      }
    }
    return findings
  }

  private var mistakes: [PackError] {
    var mistakes: [PackError] = []
    for finding in stages.findings {
      guard let decision = decision(finding.decision) else { continue }
      mistakes.append(Self.mistake(finding.cause, at: decision.place(of: finding.cause)))
    }
    for bound in bound {
      mistakes += Self.unitClashes(bound.decision)
      guard case .table(let table) = bound.decision.logic else { continue }
      let constants = Environment(values: bound.constants)
      for finding in table.findings(constants: constants, nulls: .unknown)
      where finding.isMistake {
        let place = finding.rules.last.map { bound.decision.place(ofRule: $0) }
        mistakes.append(Self.mistake(finding, at: place ?? bound.decision.place))
      }
    }
    return mistakes
  }

  private static func mistake(_ finding: TableFinding, at place: PackPlace) -> PackError {
    PackError(
      Wording(finding.chinese, finding.english), at: place,
      remedy: Wording(finding.remedyInChinese, finding.remedyInEnglish))
  }

  private static func mistake(_ cause: ColumnFinding.Cause, at place: PackPlace) -> PackError {
    switch cause {
    case .unknownText(let text, let nearest, let allowed):
      let choice = nearest ?? allowed.joined(separator: ", ")
      return PackError(
        Wording("没有值“\(text)”", "there is no value “\(text)”"), at: place,
        remedy: Wording("是否要写“\(choice)”？", "did you mean “\(choice)”?"))
    case .wrongTypes(let operation, let types):
      let pair = types.joined(separator: " \(operation) ")
      return PackError(
        Wording("不能比较：\(pair)", "these cannot be compared: \(pair)"), at: place,
        remedy: Wording("请核对事实的类型", "check the types of the facts"))
    case .notACondition(let type):
      return PackError(
        Wording("条件的结果是 \(type)", "the condition is a \(type)"), at: place,
        remedy: Wording("请写成比较", "write a comparison"))
    }
  }

  /// One decision speaks of one dimension in one unit, so that its numbers mean one thing.
  private static func unitClashes(_ decision: PackDecision) -> [PackError] {
    let units = decision.units
    let clash = units.first { unit in
      units.contains { $0.dimension == unit.dimension && $0 != unit }
    }
    guard let clash else { return [] }
    return [
      PackError(
        Wording(
          "同一决策里“\(clash.name.chinese)”与另一个同类单位并用",
          "the decision uses “\(clash.name.english)” beside another unit of its kind"),
        at: decision.place,
        remedy: Wording("请只用一个单位", "use one unit"))
    ]
  }
}

extension PackDecision {
  func place(ofRule number: Int) -> PackPlace {
    ruleLines[number].map { place.at(line: $0) } ?? place
  }

  /// The rule that a finding is about, where its text tells.
  fileprivate func place(of cause: ColumnFinding.Cause) -> PackPlace {
    guard case .table(let table) = logic, case .unknownText(let text, _, _) = cause else {
      return place
    }
    let rule = table.rules.first { rule in
      rule.cells.contains { $0.text.contains("\"\(text)\"") }
    }
    return rule.map { place(ofRule: $0.number) } ?? place
  }
}

extension PackDecision {
  /// Whether the row of a finding can be at all: a fact says only the texts that it lists.
  fileprivate func canBe(_ finding: TableFinding) -> Bool {
    finding.row.allSatisfy { sample in
      guard let use = uses.first(where: { $0.name == sample.input }),
        case .text(let texts) = use.fact.kind, case .string(let text) = sample.value
      else { return true }
      return texts.contains { $0.code == text }
    }
  }
}

extension TableFinding {
  /// Whether a pack must not have it. A row that no rule takes is none: it is decided as not known.
  fileprivate var isHole: Bool {
    if case .hole = cause { true } else { false }
  }

  fileprivate var isMistake: Bool {
    switch cause {
    case .hole, .unfinished: false
    default: true
    }
  }
}
