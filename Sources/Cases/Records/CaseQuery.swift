public import TradeTerms

/// Which cases somebody wants to see.
public struct CaseQuery: Hashable, Sendable {
  public enum View: String, CaseIterable, Hashable, Sendable {
    /// What waits for the reader: theirs to take, or theirs already.
    case waiting
    /// Those of the unit or the organisation.
    case ours
    /// Everything that the reader may see.
    case all
  }

  public var view = View.ours
  /// The ids of kinds and states; empty for all.
  public var type = ""
  public var state = ""
  public var subject = ""
  public var isOpen = true
  /// Open ones and those that are over alike.
  public var isWhole = false
  /// The unit that they were with first, as it is written; empty for all.
  public var firstUnit = ""
  /// The year in which they were opened; nil for all.
  public var year: Int?
  /// Only those that hold what they came to, such as a title, whether they are over or not.
  public var isGranted = false
  /// Only those whose time is over.
  public var overdueAt: Instant?
  /// The place behind which to go on.
  public var after: Place?
  public var limit = 50

  /// A place in the list: it goes by deadline, then by number.
  public struct Place: Hashable, Sendable {
    public let due: Int64
    public let id: Int64

    public init(due: Int64, id: Int64) {
      self.due = due
      self.id = id
    }
  }

  public init() {}
}

/// A page of cases, those first whose time runs out first.
public struct CasePage: Sendable {
  public let rows: [CaseRecord]
  public let next: CaseQuery.Place?
}

/// How many cases wait.
public struct CaseTally: Hashable, Sendable {
  public let open: Int
  public let overdue: Int
}
