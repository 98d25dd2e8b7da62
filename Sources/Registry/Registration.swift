/// What became of an enterprise that was handed to the registry.
public struct Registration: Hashable, Sendable {
  /// Whether the registry learned anything.
  public enum Outcome: Hashable, Sendable { case new, changed, same }

  public let party: Int64
  public let version: Int64
  public let outcome: Outcome
  /// Parties that this registration showed to be the same firm; the ledger moves their rows.
  public let merges: [PartyMerge]
}
