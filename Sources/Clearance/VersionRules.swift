import CustomsMessages
import TradeLedger

/// What becomes of a document that comes under a key that may be held already: new, a new version,
/// a copy, or refused. The readings stand in `docs/readings.md`.
enum VersionRules {
  enum Verdict: Equatable {
    /// Taken, standing so; `note` warns.
    case taken(Standing, note: Rule?)
    /// The same document once more.
    case repeated
    /// Not taken, for a rule, and what is held instead.
    case refused(Rule, held: String)
  }

  /// Judges a record by all versions of its key, given in any order.
  static func verdict(on record: PreparedRecord, versions: [LedgerDocument]) -> Verdict {
    if let twin = versions.first(where: { $0.appTime == record.appTime }) {
      return twin.content == record.content
        ? .repeated : .refused(.sameTimeOtherContent, held: "\(twin.appTime)")
    }
    // A draft is kept and never counts; it neither replaces nor outdates what is declared.
    if record.appStatus == 1 { return .taken(.draft, note: nil) }
    let declared = versions.filter { $0.standing != .draft }
    guard let newest = declared.max(by: { $0.appTime < $1.appTime }) else {
      let changesNothing = record.appType != 1
      return .taken(
        record.appType == 3 ? .withdrawn : .current, note: changesNothing ? .nothingToChange : nil)
    }
    guard record.appTime > newest.appTime else {
      return .refused(.staleVersion, held: "\(newest.appTime)")
    }
    switch record.appType {
    case 3: return .taken(.withdrawn, note: nil)
    case 2: return .taken(.current, note: nil)
    default:
      // What stands decides: a refused change behind it does not open the key again.
      let held = declared.first { $0.standing == .current || $0.standing == .withdrawn } ?? newest
      return held.standing == .withdrawn || mayBeSentAgain(held)
        ? .taken(.current, note: nil)
        : .refused(.alreadyDeclared, held: "\(held.effectiveState)")
    }
  }

  /// After a return (100), a failure to send (4) or an error of the port (below zero).
  private static func mayBeSentAgain(_ document: LedgerDocument) -> Bool {
    let state = document.effectiveState
    return state == 100 || state == 4 || state < 0
  }
}
