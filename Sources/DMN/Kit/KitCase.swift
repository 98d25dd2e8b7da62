/// One case: what the model is told, and what it should answer.
public struct KitCase: Hashable, Sendable {
  /// What is asked.
  public enum Target: String, Hashable, Sendable, CaseIterable {
    case decision
    case knowledgeModel = "bkm"
    case service = "decisionService"
  }

  /// Something that the model is told.
  public struct Input: Hashable, Sendable {
    /// The name of the input.
    public let name: String
    /// The namespace of the model that holds the input; `nil` for the model of the file.
    public let namespace: String?
    /// The value; null where the file says nothing.
    public let value: KitValue
  }

  /// Something that the model should answer.
  public struct Result: Hashable, Sendable {
    /// The name of the decision.
    public let name: String
    /// The kind of node, where the file says it.
    public let type: String?
    /// Whether the answer is null because of an error.
    public let isError: Bool
    /// What is expected; null where the file says nothing.
    public let expected: KitValue
  }

  /// The identifier within the file.
  public let id: String
  /// What is tried, in words.
  public let description: String?
  /// What is asked.
  public let target: Target
  /// The function or service that is called; `nil` for decisions.
  public let invocableName: String?
  /// What the model is told.
  public let inputs: [Input]
  /// What the model should answer.
  public let results: [Result]
}
