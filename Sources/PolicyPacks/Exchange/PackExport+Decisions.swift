internal import DMN
internal import FEEL
internal import TradeTerms

extension PackExport {
  /// A decision with all that it requires; one that hears two sources also gets its logic as a
  /// function, which is asked once for each.
  mutating func add(_ decision: PackDecision) {
    var made = Decision(
      name: decision.id,
      variable: InformationItem(name: decision.id, typeRef: Self.typeRef(decision.resultFact)),
      head: ElementHead(id: decision.id))
    made.head.label = decision.label.chinese
    made.head.description = decision.label.english
    made.authorityRequirements = [
      AuthorityRequirement(.authority(ElementReference(id: "source_\(decision.sentence)")))
    ]
    var entries: [BoxedContext.Entry] = []
    for use in decision.uses {
      let (name, requirement) = require(use)
      made.informationRequirements.append(requirement)
      entries.append(Self.entry(use.name, name, use.fact.unit, use.unit))
    }
    for parameter in parameters(of: decision) {
      made.informationRequirements.append(
        InformationRequirement(
          .decision(ElementReference(id: "parameter_\(parameter.name)"))))
      let own = parameter.unit.map { unit in
        decision.units.first { $0.dimension == unit.dimension } ?? unit.whole
      }
      if parameter.unit != own {
        entries.append(Self.entry(parameter.name, parameter.name, parameter.unit, own))
      }
    }
    for name in ["asAt", "year"] where decision.names.contains(name) {
      made.informationRequirements.append(
        require(name, typeRef: name == "year" ? "number" : "date", label: nil))
    }
    let besides = decision.uses.filter { $0.fact.beside != nil }
    if besides.isEmpty {
      entries.append(BoxedContext.Entry(nil, logic(of: decision)))
    } else {
      addTwice(decision, &made, &entries)
    }
    made.expression = .context(BoxedContext(entries))
    append(.decision(made))
  }

  /// The result of a decision that hears two sources: what both lead to, or null.
  private mutating func addTwice(
    _ decision: PackDecision, _ made: inout Decision, _ entries: inout [BoxedContext.Entry]
  ) {
    let function = "\(decision.id) rule"
    let constants =
      parameters(of: decision).map(\.name)
      + ["asAt", "year"].filter { decision.names.contains($0) }
    let names = decision.uses.map(\.name) + constants
    let logic = self.logic(of: decision)
    append(
      .knowledgeModel(
        BusinessKnowledgeModel(
          name: function, variable: InformationItem(name: function),
          logic: BoxedFunction(
            parameters: names.map { InformationItem(name: $0) }, body: logic),
          head: ElementHead(id: "rule_\(decision.id)"))))
    made.knowledgeRequirements = [
      KnowledgeRequirement(ElementReference(id: "rule_\(decision.id)"))
    ]
    for use in decision.uses {
      guard let beside = use.fact.beside, let fact = pack.facts[beside] else { continue }
      let (name, requirement) = require(use, beside)
      made.informationRequirements.append(requirement)
      let second = Self.converted(name, fact.unit, use.unit)
      entries.append(
        Self.literal(
          "\(use.name) beside",
          "if \(name) = \"absent\" then \(use.name) else if \(name) = null then null else \(second)"
        ))
    }
    let seconds = decision.uses.map { $0.fact.beside == nil ? $0.name : "\($0.name) beside" }
    entries.append(
      Self.literal("first", "\(function)(\(names.joined(separator: ", ")))"))
    entries.append(
      Self.literal(
        "second", "\(function)(\((seconds + constants).joined(separator: ", ")))"))
    entries.append(
      BoxedContext.Entry(
        nil, .literal(LiteralExpression("if first = second then first else null"))))
  }

  private static func literal(_ name: String, _ text: String) -> BoxedContext.Entry {
    BoxedContext.Entry(InformationItem(name: name), .literal(LiteralExpression(text)))
  }

  /// A name of the expressions, out of an input in another unit.
  private static func entry(
    _ name: String, _ source: String, _ own: MeasureUnit?, _ unit: MeasureUnit?
  ) -> BoxedContext.Entry {
    literal(name, converted(source, own, unit))
  }

  private static func converted(
    _ source: String, _ own: MeasureUnit?, _ unit: MeasureUnit?
  ) -> String {
    guard let own, let unit, own != unit else { return source }
    let power = own.power - unit.power
    return power >= 0 ? "\(source) * 10 ** \(power)" : "\(source) / 10 ** \(-power)"
  }

  private func parameters(of decision: PackDecision) -> [Parameter] {
    let names = decision.names
    return pack.parameters.filter { names.contains($0.name) }
  }

  /// The input, or the other decision, that a name stands for.
  private mutating func require(
    _ use: PackDecision.Use, _ beside: String? = nil
  ) -> (String, InformationRequirement) {
    if let decision = use.decision {
      return (decision, InformationRequirement(.decision(ElementReference(id: decision))))
    }
    let fact = beside.flatMap { pack.facts[$0] } ?? use.fact
    let name = fact.name + Self.suffix(use.year)
    return (
      name,
      require(
        name, typeRef: beside == nil ? Self.typeRef(fact) : nil, label: fact.label)
    )
  }

  /// What tells the years of a fact apart: nothing for the assessed one, `_1` for the year before.
  static func suffix(_ year: Expression?) -> String {
    guard let year else { return "" }
    func value(_ assessed: Int) -> Int? {
      var evaluator = Evaluator(
        Environment(values: ["year": Value(assessed)]), nulls: .unknown)
      guard case .number(let number) = evaluator.value(of: year) else { return nil }
      return number.integer().flatMap(Int.init(exactly:))
    }
    guard let first = value(2_000), let second = value(2_001) else { return "_unknown" }
    if first == second { return "_\(first)" }
    return first == 2_000 ? "" : first < 2_000 ? "_\(2_000 - first)" : "_plus_\(first - 2_000)"
  }

  // Logic.

  private func logic(of decision: PackDecision) -> BoxedExpression {
    switch decision.logic {
    case .condition(let expression): .literal(LiteralExpression(GuardedText.text(expression)))
    case .value(let expression):
      .literal(LiteralExpression(rounded(GuardedText.text(expression), decision)))
    case .table(let table): .table(self.table(table, decision))
    }
  }

  private func rounded(_ text: String, _ decision: PackDecision) -> String {
    guard case .number(let unit, let rounding) = decision.result else { return text }
    let places = unit.power - (rounding?.unit.power ?? 0)
    switch rounding?.mode ?? .halfUp {
    case .halfUp: return "round half up(\(text), \(places))"
    case .halfDown: return "round half down(\(text), \(places))"
    case .halfEven: return "decimal(\(text), \(places))"
    case .up: return "round up(\(text), \(places))"
    case .down: return "round down(\(text), \(places))"
    case .floor: return "floor(\(text), \(places))"
    case .ceiling: return "ceiling(\(text), \(places))"
    }
  }

  /// A table with rows that give null wherever a rule might hold; its default is the last row, for
  /// every rule is definitely false there.
  private func table(_ table: DecisionTable, _ decision: PackDecision) -> BoxedTable {
    var box = BoxedTable(hitPolicy: .first, head: ElementHead(id: "table_\(decision.id)"))
    box.inputs = table.inputs.map { BoxedTable.InputClause(LiteralExpression($0.description)) }
    box.outputs = [
      BoxedTable.OutputClause(typeRef: Self.typeRef(decision.resultFact))
    ]
    var guards: [BoxedTable.Rule] = []
    for rule in table.rules {
      let cells = zip(rule.cells, table.inputs).map { cell, input in
        UnaryTestsText(cell.asksNothing ? "-" : Self.test(cell, input, isGuard: false))
      }
      box.rules.append(
        BoxedTable.Rule(
          cells, [LiteralExpression(rounded(GuardedText.text(rule.output), decision))]))
      let open = zip(rule.cells, table.inputs).map { cell, input in
        UnaryTestsText(cell.asksNothing ? "-" : Self.test(cell, input, isGuard: true))
      }
      let guardRule = BoxedTable.Rule(open, [LiteralExpression("null")])
      if open.contains(where: { $0.text != "-" }) {
        if table.hitPolicy == .first {
          box.rules.append(guardRule)
        } else {
          guards.append(guardRule)
        }
      }
    }
    box.rules += guards
    if let otherwise = table.defaultOutput {
      box.rules.append(
        BoxedTable.Rule(
          table.inputs.map { _ in UnaryTestsText("-") },
          [LiteralExpression(rounded(GuardedText.text(otherwise), decision))]))
    }
    return box
  }

  /// A cell that holds where it does in the pack; as a guard, also where that is not known.
  private static func test(_ cell: UnaryTests, _ input: Expression, isGuard: Bool) -> String {
    let mark = Expression(.name("?"), at: input.position)
    let condition = GuardedText.condition(cell, on: mark) ?? "true"
    if !isGuard, !cell.isNegated, cell.alternatives.allSatisfy(\.isPlain) { return cell.text }
    return isGuard ? "(\(condition)) != false" : "(\(condition)) = true"
  }
}

extension UnaryTest {
  /// Whether the test as it is written never holds for null.
  fileprivate var isPlain: Bool {
    switch self {
    case .comparison(let comparison, _): comparison != .notEqual
    case .range: true
    case .value(let value):
      if case .literal(let literal) = value.form { !literal.isNull } else { false }
    case .condition: false
    }
  }
}

extension PackDecision {
  /// Every name that the logic reads.
  var names: Set<String> {
    switch logic {
    case .condition(let expression), .value(let expression): expression.names
    case .table(let table):
      Expression(.table(table), at: SourcePosition(line: 1, column: 1)).names
    }
  }
}
