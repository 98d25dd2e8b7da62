internal import TradeTerms

/// An objection as somebody writes it.
public struct ObjectionText: Hashable, Sendable {
  /// The contested fact: its name in the pack, or its label in either language.
  public var fact: String
  public var claim: String
  public var evidence: String
  public var contact: String

  public init(fact: String, claim: String, evidence: String = "", contact: String = "") {
    self.fact = fact
    self.claim = claim
    self.evidence = evidence
    self.contact = contact
  }

  static let limit = 2_000

  /// Refuses what says nothing or too much.
  func check(_ number: DecisionNumber) throws(EntitlementError) {
    guard claim.contains(where: { !$0.isWhitespace }) else {
      throw .nothingClaimed(number.description)
    }
    for (field, text) in [
      (Wording("主张", "claim"), claim), (Wording("证据", "evidence"), evidence),
      (Wording("联系方式", "contact"), contact),
    ] where text.count > Self.limit {
      throw .tooLong(field: field, count: text.count, limit: Self.limit)
    }
  }
}
