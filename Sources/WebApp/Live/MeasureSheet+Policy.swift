import Entitlements
import FEEL
import PolicyPacks
import TradeTerms

extension MeasureSheet {
  /// A measure as its pack has it; the sentences that name departments become their list.
  init?(_ measure: Measure, of pack: PolicyPack, on day: CalendarDay) {
    guard let id = Int(measure.id) else { return nil }
    self.init(
      id: id, title: measure.title, source: pack.number,
      departments: measure.departments.compactMap { pack.responsible($0, on: day) }
        .map(DepartmentLine.init),
      sentences: measure.sentences.compactMap { SentenceSheet($0, of: pack) },
      gaps: pack.gaps.filter { $0.measure == measure.id }
        .map { TextGap(id: $0.id, after: nil, extent: $0.note) })
  }
}

extension DepartmentLine {
  /// A department as the policy names it, and what became of it.
  init(_ responsible: ResponsibleDepartment) {
    self.init(name: responsible.named.name)
    guard let since = responsible.since else { return }
    now = responsible.name.wording
    self.since = since.description
    source = responsible.name.source
    unverified = responsible.name.unverified
  }
}

extension BenefitLine {
  /// A benefit of a decision with the department that gives it on the day of that.
  init(_ benefit: Benefit, in answer: SentenceAnswer) {
    self.init(
      name: benefit.label,
      kind: Label(code: benefit.kind.rawValue, text: benefit.kind.wording, tone: .neutral),
      department: answer.departments[benefit.department]?.name.wording
        ?? Wording(benefit.department, benefit.department))
  }
}

extension SentenceSheet {
  /// A sentence with its rules and parameters; `nil` for one that only names departments.
  init?(_ sentence: Sentence, of pack: PolicyPack) {
    guard let handling = Self.handling(sentence.standing) else { return nil }
    var reason: Wording?
    switch sentence.standing {
    case .notExecutable(let why), .leansOn(_, let why): reason = why
    case .executable, .caseType, .departments: break
    }
    let rules =
      sentence.decisions.map(RuleTable.init) + sentence.targets.compactMap(RuleTable.init)
    let readings = (sentence.decisions.flatMap(\.readings) + sentence.targets.flatMap(\.readings))
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    self.init(
      id: sentence.id, summary: sentence.summary, handling: handling, reason: reason,
      rules: rules, parameters: sentence.parameters.flatMap(ParameterLine.lines),
      readings: readings.compactMap { pack.readings[$0]?.text },
      text: pack.text?.sentences[sentence.id])
  }

  private static func handling(_ standing: Sentence.Standing) -> Label? {
    switch standing {
    case .executable:
      Label(code: "rule", text: Wording("由规则判定", "decided by rule"), tone: .good)
    case .caseType:
      Label(code: "case", text: Wording("按办件办理", "handled as a case"), tone: .neutral)
    case .leansOn:
      Label(
        code: "other", text: Wording("由所依据的规定判定", "decided by the rules it leans on"),
        tone: .good)
    case .notExecutable:
      Label(code: "none", text: Wording("尚无规则", "no rule yet"), tone: .waiting)
    case .departments: nil
    }
  }
}

extension RuleTable {
  /// A decision as its pack writes it.
  init(_ decision: PackDecision) {
    switch decision.logic {
    case .condition(let expression), .value(let expression):
      self.init(name: decision.label, expression: expression.description)
    case .table(let table):
      let inputs = table.inputs.map { input in
        let unit = decision.uses.first { $0.name == input.description }?.unit
        return input.description + (unit.map { " [\($0.name.chinese)]" } ?? "")
      }
      var rows = table.rules.map { rule in
        [String(rule.number)] + rule.cells.map(\.text) + [rule.output.description]
      }
      if let otherwise = table.defaultOutput {
        rows.append(["default"] + inputs.map { _ in "" } + [otherwise.description])
      }
      self.init(
        name: decision.label, headings: [table.hitPolicy.rawValue] + inputs + [decision.id],
        rows: rows)
    }
  }

  /// The formula of a target; `nil` for one that counts a decision or is not measured.
  init?(_ target: Target) {
    guard case .calculated(let expression, _, _) = target.measurement else { return nil }
    self.init(
      name: target.label,
      expression: "\(expression) \(target.comparison.rawValue) \(target.goal)")
  }
}

extension ParameterLine {
  /// A line for each dated value, or one that says why there is none.
  static func lines(_ parameter: Parameter) -> [ParameterLine] {
    let name = parameter.label ?? Wording(parameter.name, parameter.name)
    guard !parameter.values.isEmpty else {
      return [ParameterLine(name: name, value: .unknown, note: parameter.undefined)]
    }
    return parameter.values.map { dated in
      var value = Figure.words(Wording(dated.value.text, dated.value.text))
      if case .number(let number) = dated.value, let unit = parameter.unit {
        value = Figure(number, unit)
      }
      return ParameterLine(
        name: name, value: value, from: dated.from.description, to: dated.to?.description,
        cites: dated.cites)
    }
  }
}
