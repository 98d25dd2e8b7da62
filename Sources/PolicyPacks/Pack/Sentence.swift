public import TradeTerms

/// A sentence of a policy: its permanent id, our summary of it, and what the platform does with it.
public struct Sentence: Sendable {
  /// What the platform does with the sentence.
  public enum Standing: Sendable {
    /// Decisions or targets carry it out.
    case executable
    /// A case of this type carries it out.
    case caseType(String)
    /// Rules of other packs carry it out, those with these ids.
    case leansOn([String], Wording)
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
