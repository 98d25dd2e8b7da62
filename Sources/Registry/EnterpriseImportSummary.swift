/// What became of the rows of a file so far.
public struct EnterpriseImportSummary: Hashable, Sendable {
  /// Rows that the file has.
  public internal(set) var rows = 0
  /// Rows that were looked at.
  public internal(set) var done = 0
  public internal(set) var new = 0
  public internal(set) var changed = 0
  /// Rows that say what the registry knows already.
  public internal(set) var same = 0
  public internal(set) var refused = 0
  public internal(set) var findings: [ImportFinding] = []
  /// Parties that turned out to be one firm; the ledger moves their rows.
  public internal(set) var merges: [PartyMerge] = []

  mutating func count(_ outcome: Registration.Outcome) {
    switch outcome {
    case .new: new += 1
    case .changed: changed += 1
    case .same: same += 1
    }
  }
}
