internal import FEEL

/// What was met while boxes were compiled, for a check to look at.
final class BoxJournal {
  /// Something that cannot work, with the box that it stands in.
  struct Note {
    let cause: DMNError.Cause
    let head: ElementHead?
  }

  private(set) var notes: [Note] = []
  private(set) var tables: [(table: DecisionTable, box: BoxedTable)] = []
  /// The type of the expression that was read last.
  var last: ValueType = .any

  func note(_ cause: DMNError.Cause, at head: ElementHead?) {
    notes.append(Note(cause: cause, head: head))
  }

  func note(_ table: DecisionTable, of box: BoxedTable) { tables.append((table, box)) }
}
