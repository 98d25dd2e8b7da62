public import FEEL
public import TradeTerms

/// A department (责任部门) that a policy names, with what became of it since.
public struct Department: Sendable {
  /// A name and the day from which it is borne.
  public struct Name: Sendable {
    /// nil for the name that the policy writes.
    public let from: CalendarDay?
    public let wording: Wording
    /// Where the renaming was read.
    public let source: Wording?
    /// What of it still waits for somebody to compare it with the official notice.
    public let unverified: Wording?
  }

  /// The end of a department whose work another one took over.
  public struct End: Sendable {
    public let lastDay: CalendarDay
    /// The id of the department that took over.
    public let successor: String
  }

  public let id: String
  /// Its names, oldest first; the first is that of the policy.
  public let names: [Name]
  /// nil while it exists.
  public let end: End?

  /// The name that the policy writes.
  public var name: Wording { names[0].wording }

  /// The name that it bears on a day.
  public func name(on day: CalendarDay) -> Name {
    names.last { $0.from.map { $0 <= day } ?? true } ?? names[0]
  }
}

/// Who answers on a day for what a policy gave to a department.
public struct ResponsibleDepartment: Sendable {
  /// The department that the policy names.
  public let named: Department
  /// The one that answers: the same, or the last of its successors.
  public let current: Department
  /// The name that it bears on the day.
  public let name: Department.Name
  /// The day of the last change of name or of hands; nil where nothing has changed.
  public let since: CalendarDay?
}

extension PolicyPack {
  /// Who does on a day what the policy gave to a department; nil if it names none of that id.
  public func responsible(_ id: String, on day: CalendarDay) -> ResponsibleDepartment? {
    guard let named = departments[id] else { return nil }
    var current = named
    var since: CalendarDay?
    // The reader refuses circles, so that every step comes to another one.
    while let end = current.end, end.lastDay < day, let next = departments[end.successor] {
      current = next
      since = CalendarDay(daysSinceEpoch: end.lastDay.daysSinceEpoch + 1)
    }
    let name = current.name(on: day)
    if let from = name.from { since = max(since ?? from, from) }
    return ResponsibleDepartment(named: named, current: current, name: name, since: since)
  }
}
