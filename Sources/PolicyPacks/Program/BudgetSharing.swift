/// A budget that is not enough for all, shared out in proportion to what each would get.
///
/// Without a unit the whole budget is given out, to the fen: what is left of whole fen goes to the
/// largest remainders, the first of equal ones. With one, each share is cut down to whole units, as
/// the amounts were, and what that leaves stays in the budget.
public struct BudgetSharing: Hashable, Sendable {
  /// What each gets in fen, in the order of the claims; never more than was claimed.
  public let shares: [Int64]
  /// What all claim together.
  public let claimed: Int128
  /// Whether the budget is not enough.
  public let isShort: Bool

  /// Shares out a budget; claims and budget are in fen and not negative, `unit` is the number of
  /// fen of which every share is a multiple.
  public init(claims: [Int64], budget: Int64, unit: Int64 = 1) {
    let claimed = claims.reduce(Int128(0)) { $0 + Int128($1) }
    self.claimed = claimed
    isShort = claimed > Int128(budget)
    guard isShort else {
      shares = claims
      return
    }
    let parts = claims.map {
      (Int128(budget) * Int128($0)).quotientAndRemainder(dividingBy: claimed)
    }
    var shares = parts.map { Int64($0.quotient) }
    guard unit == 1 else {
      self.shares = shares.map { $0 - $0 % unit }
      return
    }
    let left = Int(budget - shares.reduce(0, +))
    let order = parts.indices.sorted { first, second in
      parts[first].remainder == parts[second].remainder
        ? first < second : parts[first].remainder > parts[second].remainder
    }
    for place in order.prefix(left) { shares[place] += 1 }
    self.shares = shares
  }
}
