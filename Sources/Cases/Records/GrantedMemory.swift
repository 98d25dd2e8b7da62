internal import Synchronization
internal import TradeTerms

/// Remembers for a minute what the fields of granted cases sum up to, as long as the cases are the
/// same ones in the same revisions; as soon as one comes, goes or is changed they are read again.
final class GrantedMemory: Sendable {
  /// What the cases of a kind in a state come to; what changes one of them changes it.
  struct Mark: Hashable, Sendable {
    let count: Int64
    let numbers: Int64
    let revisions: Int64
    /// The sum of each number times its revision: two that trade places do not look the same.
    let products: Int64
  }

  private struct Known {
    let marks: [Mark]
    let tally: GrantedTally
    let until: Instant
  }

  /// Packs ask few questions; whoever changes them often does not fill the memory.
  private static let most = 64
  private static let milliseconds: Int64 = 60_000
  private let known = Mutex<[GrantedQuestion: Known]>([:])

  func tally(of question: GrantedQuestion, _ marks: [Mark], at instant: Instant) -> GrantedTally? {
    known.withLock { known in
      guard let found = known[question], found.marks == marks, instant < found.until else {
        return nil
      }
      return found.tally
    }
  }

  func keep(
    _ tally: GrantedTally, of question: GrantedQuestion, _ marks: [Mark], at instant: Instant
  ) {
    let until = Instant(
      millisecondsSinceEpoch: instant.millisecondsSinceEpoch + Self.milliseconds)
    known.withLock { known in
      if known.count >= Self.most { known = [:] }
      known[question] = Known(marks: marks, tally: tally, until: until)
    }
  }
}
