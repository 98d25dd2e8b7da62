public import TradeTerms

/// How a selection was ranked within its quota (排序): it stands by itself, so that it stays what it
/// was, whatever happens to the entries later.
public struct CaseRanking: Codable, Hashable, Sendable {
  /// An entry that the experts scored.
  public struct Entry: Codable, Hashable, Sendable {
    /// Equal means that nothing tells apart share a rank.
    public let rank: Int
    public let caseID: Int64
    public let number: String
    public let name: String
    /// The mean of the experts' totals; nil where nobody scored.
    public let mean: String?
    /// How many score sheets there were.
    public let sheets: Int
    /// The sums of the criteria that tell equal means apart, in the order of `ties`.
    public let sums: [Int]
    /// Whether it was chosen.
    public let isWithin: Bool
    public let conflicts: [Conflict]
  }

  /// An expert who did not judge an entry because of a conflict of interest (回避).
  public struct Conflict: Codable, Hashable, Sendable {
    /// By the number in the register: whose account is erased is named no more, here neither.
    public let expert: Int64
    /// What the expert wrote who stepped back; nil for one whom a tie to the subject kept out.
    public let reason: String?
  }

  /// An entry that was not ranked, since it was not scored in time.
  public struct Unranked: Codable, Hashable, Sendable {
    public let caseID: Int64
    public let number: String
    public let name: String
    let stateChinese: String
    let stateEnglish: String

    public var state: Wording { Wording(stateChinese, stateEnglish) }
  }

  /// A criterion whose sum tells equal means apart.
  public struct Tie: Codable, Hashable, Sendable {
    let chinese: String
    let english: String

    public var label: Wording { Wording(chinese, english) }
  }

  let milliseconds: Int64
  public let quota: Int
  public let ties: [Tie]
  public let entries: [Entry]
  public let unranked: [Unranked]

  /// When it was ranked.
  public var asAt: Instant { Instant(millisecondsSinceEpoch: milliseconds) }
}

/// How a selection ranks, for whoever may see scores.
public struct ShownRanking: Hashable, Sendable {
  public let ranking: CaseRanking
  /// Whether it was ranked so; else it would be now.
  public let isKept: Bool
  /// What the experts in it are called now, by their number.
  public let experts: [Int64: String]
}
