public import TradeTerms

/// Which cases somebody wants to see.
public struct CaseQuery: Hashable, Sendable {
  public enum View: String, CaseIterable, Hashable, Sendable {
    /// Where it is the reader's turn: open, and in a state that waits for a role that they have.
    case waiting
    /// Those of the unit or the organisation, whoever's turn it is.
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
  /// As things were recorded by an instant: what was opened later is left out, and what was over is
  /// over, whatever became of it since. Nil for as they are now.
  public var knownAt: Instant?
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

/// How many cases wait for somebody: those that `CaseQuery.View.waiting` lists, and of them those
/// whose time is over.
public struct CaseTally: Hashable, Sendable {
  public let open: Int
  public let overdue: Int

  public init(open: Int, overdue: Int) {
    self.open = open
    self.overdue = overdue
  }
}
