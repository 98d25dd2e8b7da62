/// What a sentence of the policy says for a subject. Unknown is an answer of its own.
public enum Outcome: String, Hashable, Sendable, Encodable, CaseIterable {
  case yes, no, unknown
}
