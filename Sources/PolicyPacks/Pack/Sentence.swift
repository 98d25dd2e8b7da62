public import TradeTerms

/// A sentence of a policy: its permanent id, our summary of it, and what the platform does with it.
public struct Sentence: Sendable {
  /// What the platform does with the sentence.
  public enum Standing: Sendable {
    /// Decisions or targets carry it out.
    case executable
    /// A case of this type carries it out.
    case caseType(String)
    /// Nothing carries it out yet, for the reason given.
    case notExecutable(Wording)
    /// It names the departments that are responsible.
    case departments
  }

  public let id: String
  public let summary: Wording
  public let standing: Standing
  public let decisions: [PackDecision]
  public let targets: [Target]
  public let parameters: [Parameter]
  public let benefits: [Benefit]
  public let tests: [PackTest]
  public let place: PackPlace
}

/// What a decision gives to those for whom it holds.
public struct Benefit: Sendable {
  public let id: String
  public let decision: String
  public let kind: String
  public let department: String
  public let subject: Subject
  public let caseType: String?
  public let label: Wording
}

/// A department that policies name.
public struct Department: Sendable {
  public let id: String
  public let name: Wording
}

/// A place where the text of the policy is not at hand, so that nothing is said about it.
public struct Gap: Sendable {
  public let id: String
  public let measure: String
  public let note: Wording
}

/// How the pack reads words of the policy that could be read in another way.
public struct Reading: Sendable {
  public let id: String
  public let text: Wording
}
