public import FEEL
public import PolicyPacks
public import Registry
internal import TradeTerms

/// What a changed policy would change for all enterprises.
public struct PolicyComparison: Sendable {
  /// Who the rows of the changes are.
  public let enterprises: EnterpriseColumns
  public let comparison: PackComparison
  public let basis: AnswerBasis
  /// The yearly turnover of each row in fen; nil where it is not known.
  let turnovers: [Int64?]

  /// A property of enterprises by which changes are grouped.
  public enum Grouping: String, Sendable, CaseIterable {
    case city
    case kind
    case size
  }

  /// Enterprises of one group for which a decision changes.
  public struct Group: Hashable, Sendable {
    public let decision: String
    /// The code of the city, the kind, or the band of turnover; nil where it is not known.
    public let key: String?
    public var gains = 0
    public var losses = 0
    public var others = 0
    /// What the changes come to, in the unit of the decision.
    public var difference = Decimal128.zero
  }

  /// The changes by group, in the order of the decisions and then of the keys.
  public func groups(by grouping: Grouping) -> [Group] {
    var groups: [String: [String?: Group]] = [:]
    for change in comparison.changes {
      let key = self.key(of: change.row, grouping)
      var group =
        groups[change.decision]?[key] ?? Group(decision: change.decision, key: key)
      if change.isGain {
        group.gains += 1
      } else if change.isLoss {
        group.losses += 1
      } else {
        group.others += 1
      }
      if let difference = change.difference {
        group.difference = group.difference.adding(difference) ?? group.difference
      }
      groups[change.decision, default: [:]][key] = group
    }
    return comparison.tallies.flatMap { tally in
      (groups[tally.decision.id] ?? [:]).values.sorted { ($0.key ?? "~") < ($1.key ?? "~") }
    }
  }

  private func key(of row: Int, _ grouping: Grouping) -> String? {
    switch grouping {
    case .city: enterprises.cities[row]?.code
    case .kind: enterprises.kinds[row].factText
    case .size: turnovers[row].map(Self.band)
    }
  }

  /// The bands of size are those of the policy: 1, 20, 50, 100 and 200 亿元.
  private static func band(_ fen: Int64) -> String {
    let edges: [Int64] = [1, 20, 50, 100, 200]
    let billion = fen / 10_000_000_000
    guard let edge = edges.last(where: { billion >= $0 }) else { return "<1" }
    return "≥\(edge)"
  }
}
