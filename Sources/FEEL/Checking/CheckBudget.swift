/// What checking may still cost, for all the tables of a model together.
public struct CheckBudget: Sendable {
  /// Pairs of rules and words of sets of rules; some tenths of a second.
  var work = 60_000_000
  /// Steps of evaluating cells and outputs.
  var steps = 4_000_000

  public init() {}
}
