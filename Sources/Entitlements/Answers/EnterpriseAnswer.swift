internal import FEEL
public import PolicyPacks
public import Registry

/// What a policy says of one enterprise: every decision, explained.
public struct EnterpriseAnswer: Sendable {
  public let entry: EnterpriseEntry
  public let basis: AnswerBasis
  public let facts: SubjectFacts
  public let answers: [SentenceAnswer]
  let program: PackProgram

  init(_ facts: EnterpriseFacts, _ program: PackProgram, _ basis: AnswerBasis) {
    entry = facts.entry
    self.basis = basis
    self.facts = facts.values
    self.program = program
    answers = program.explain(facts.values).map {
      SentenceAnswer($0, of: program.pack, on: program.day, sources: facts.sources)
    }
  }

  /// The answer of a decision.
  public subscript(decision: String) -> SentenceAnswer? {
    answers.first { $0.explanation.decision.id == decision }
  }

  /// The least that would have to be otherwise for a decision to hold; nil where none was found.
  public func nearestWay(to decision: String) -> NearestWay? {
    program.nearestWay(to: decision, from: facts)
  }

  /// What the decisions would say if some facts were different.
  public func whatIf(_ changes: SubjectFacts) -> [DecisionExplanation] {
    program.explain(facts.merging(changes) { _, changed in changed })
  }
}

extension SentenceAnswer {
  init(
    _ explanation: DecisionExplanation, of pack: PolicyPack, on day: CalendarDay,
    sources: [FactRequest: FactSource]
  ) {
    let benefits = pack.benefits.filter { $0.decision == explanation.decision.id }
    let departments = benefits.compactMap { pack.responsible($0.department, on: day) }
    self.init(
      explanation: explanation,
      sentence: pack.sentences.first { $0.id == explanation.sentence },
      benefits: benefits,
      departments: Dictionary(departments.map { ($0.named.id, $0) }) { first, _ in first },
      sources: sources)
  }
}
