public import PolicyPacks
public import Registry

/// The facts of one enterprise that a program asks for, each with its source.
public struct EnterpriseFacts: Sendable {
  public let entry: EnterpriseEntry
  public let values: SubjectFacts
  public let sources: [FactRequest: FactSource]
}
