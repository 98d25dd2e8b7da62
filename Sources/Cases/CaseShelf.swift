public import PolicyPacks

/// The kinds of case that the packs declare, and the departments that handle them.
public struct CaseShelf: Sendable {
  public let types: [String: CaseType]
  /// The departments of the policy that decides, by their ids.
  public let departments: [String: Department]
  /// The department that coordinates, and to which cases go up.
  public let coordinator: HandlingUnit

  /// The kinds of case of some packs; of two with one id that of the first pack stands.
  public init(_ packs: [PolicyPack], coordinator: String) {
    var types: [String: CaseType] = [:]
    for pack in packs {
      types.merge(pack.caseTypes) { first, _ in first }
    }
    self.types = types
    departments = packs.first?.departments ?? [:]
    self.coordinator = .department(coordinator)
  }

  public func type(_ id: String) throws(CaseError) -> CaseType {
    guard let type = types[id] else { throw .noSuchType(id) }
    return type
  }

  /// Whether a step of this id asks for figures in some kind of case.
  public func asksFigures(_ step: String) -> Bool {
    types.values.contains { type in
      type.step(step)?.asks.contains { $0.figure != nil } == true
    }
  }

  /// What experts can know: the areas by which kinds of case choose them.
  public var expertAreas: [Fact.TextValue] {
    var seen: Set<String> = []
    return all.filter { type in type.steps.contains { $0.assigns != nil } }
      .flatMap { $0.fields.first { $0.id == "area" }?.choices ?? [] }
      .filter { seen.insert($0.code).inserted }
  }

  /// All kinds, in the order of the sentences that they carry out.
  public var all: [CaseType] {
    types.values.sorted { ($0.sentences.first ?? "~", $0.id) < ($1.sentences.first ?? "~", $1.id) }
  }
}
