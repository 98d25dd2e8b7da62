internal import FEEL
internal import PolicyPacks

/// Says why answers changed between two runs: the smallest part of what is otherwise that alone
/// leads from the old answer to the new one.
///
/// Three things may be otherwise: what had become known, the day and year that are asked for, and
/// the text of the policy. Each combination of the old and the new is decided at most once.
struct ChangeAttribution {
  /// What is otherwise, in the order in which it is held responsible.
  struct Factors: OptionSet, Hashable {
    let rawValue: Int
    static let knowledge = Factors(rawValue: 1)
    static let basis = Factors(rawValue: 2)
    static let policy = Factors(rawValue: 4)

    /// All combinations, the smaller ones first.
    static let ordered: [Factors] = [
      .knowledge, .basis, .policy, [.knowledge, .basis], [.knowledge, .policy], [.basis, .policy],
      [.knowledge, .basis, .policy],
    ]
  }

  /// What decides a state: the program of the policy for the day and year.
  private let program: (Factors) -> PackProgram
  /// The facts that a program reads, in what was known then.
  private let gather: (PackProgram, Factors) throws -> FactColumns
  /// What is otherwise at all.
  private let differing: Factors
  private var facts: [Factors: FactColumns] = [:]
  private var decided: [Factors: DecisionColumns] = [:]
  /// What single facts alone would change, for each state.
  private var alone: [Factors: [FactRequest: DecisionColumns]] = [:]
  private var reads: [Factors: [String: [FactRequest]]] = [:]
  private var policyCauses: [String: [ChangeCause]] = [:]
  private var basisCauses: [String: [ChangeCause]] = [:]

  init(
    differing: Factors, program: @escaping (Factors) -> PackProgram,
    gather: @escaping (PackProgram, Factors) throws -> FactColumns
  ) {
    self.differing = differing
    self.program = program
    self.gather = gather
  }

  /// Why the answer of a decision for a row of the gathered facts became another one.
  mutating func causes(_ decision: String, row: Int, after: Value?) throws -> [ChangeCause] {
    for factors in Factors.ordered where factors.isSubset(of: differing) {
      let decided = try decided(factors)
      guard program(factors).answer(decision, decided, row: row) == after else { continue }
      var causes: [ChangeCause] = []
      if factors.contains(.knowledge) { causes += try factCauses(decision, row, factors) }
      if factors.contains(.basis) { causes += basisCauses(decision, factors) }
      if factors.contains(.policy) { causes += policyCauses(decision, factors) }
      return causes.isEmpty ? [.program] : causes
    }
    // Nothing that was said is otherwise, so it must be the software that decides.
    return [.program]
  }

  private mutating func facts(_ factors: Factors) throws -> FactColumns {
    if let known = facts[factors] { return known }
    let gathered = try gather(program(factors), factors)
    facts[factors] = gathered
    return gathered
  }

  private mutating func decided(_ factors: Factors) throws -> DecisionColumns {
    if let known = decided[factors] { return known }
    let made = program(factors).evaluate(try facts(factors))
    decided[factors] = made
    return made
  }

  /// The facts that changed; where some of them alone lead to the new answer, only those.
  private mutating func factCauses(
    _ decision: String, _ row: Int, _ factors: Factors
  ) throws -> [ChangeCause] {
    let program = program(factors)
    let without = factors.subtracting(.knowledge)
    let (before, after) = (try facts(without), try facts(factors))
    let read = reads[without]?[decision] ?? program.factsRead(by: decision)
    reads[without, default: [:]][decision] = read
    let changed = read.filter { !before.isSame($0, row: row, as: after) }
    var found = changed
    if changed.count > 1 {
      let answer = program.answer(decision, try decided(factors), row: row)
      found = changed.filter { request in
        program.answer(
          decision, decided(program, before, after, only: request, without), row: row) == answer
      }
      if found.isEmpty { found = changed }
    }
    return found.map { .fact($0.name, year: $0.year) }
  }

  /// What is decided when one fact alone is as it is after.
  private mutating func decided(
    _ program: PackProgram, _ before: FactColumns, _ after: FactColumns,
    only request: FactRequest, _ state: Factors
  ) -> DecisionColumns {
    if let known = alone[state]?[request] { return known }
    var facts = before
    facts[request] = after[request]
    let made = program.evaluate(facts)
    alone[state, default: [:]][request] = made
    return made
  }

  private mutating func basisCauses(_ decision: String, _ factors: Factors) -> [ChangeCause] {
    if let known = basisCauses[decision] { return known }
    let (before, after) = (program(factors.subtracting(.basis)), program(factors))
    var causes = Self.parameters(decision, before, after)
    if before.year != after.year {
      causes.insert(.year, at: 0)
    } else if causes.isEmpty {
      causes = [.day]
    }
    basisCauses[decision] = causes
    return causes
  }

  private mutating func policyCauses(_ decision: String, _ factors: Factors) -> [ChangeCause] {
    if let known = policyCauses[decision] { return known }
    let (before, after) = (program(factors.subtracting(.policy)), program(factors))
    let old = before.rulesRead(by: decision)
    let rules = after.rulesRead(by: decision).filter { old[$0.key] != $0.value }.keys.sorted()
    var causes = Self.parameters(decision, before, after) + rules.map { .rules($0) }
    if causes.isEmpty { causes = [.rules(decision)] }
    policyCauses[decision] = causes
    return causes
  }

  private static func parameters(
    _ decision: String, _ before: PackProgram, _ after: PackProgram
  ) -> [ChangeCause] {
    let old = before.parametersRead(by: decision)
    return after.parametersRead(by: decision).filter { old[$0.key] != $0.value }.keys.sorted()
      .map { .parameter($0) }
  }
}
