public import Registry

/// What became of a file of exchange rates.
public struct RateLoadingSummary: Hashable, Sendable {
  public internal(set) var rows = 0
  public internal(set) var added = 0
  /// Rows that say what is known already.
  public internal(set) var same = 0
  public internal(set) var refused = 0
  /// How many amounts of documents got another value, or their first one.
  public internal(set) var revalued = 0
  public internal(set) var findings: [ImportFinding] = []

  init() {}
}
