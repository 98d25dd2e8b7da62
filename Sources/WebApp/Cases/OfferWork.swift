public import Cases
import PolicyPacks
import TradeTerms

/// Offers, a few at once, what departments have begun to offer; a round of thousands holds up
/// nobody, and goes on where it stood when a server ends.
public struct OfferWork: Sendable {
  /// So many are offered to before the page answers that began it; the others in the background.
  static let atOnce = 20

  private let cases: CaseDesk
  private let platform: Platform

  public init(cases: CaseDesk, platform: Platform) {
    self.cases = cases
    self.platform = platform
  }

  /// Goes on with the round that was begun first.
  /// - Returns: whether there was one.
  public func next(limit: Int = 20) async throws -> Bool {
    guard let (round, lines) = try await cases.nextOffers(limit: limit) else { return false }
    try await offer(lines, of: round)
    return true
  }

  /// Offers to the first of a round.
  func begin(_ round: OfferRound) async throws {
    try await offer(
      try await cases.waitingOffers(in: round, limit: Self.atOnce), of: round)
  }

  private func offer(_ lines: [OfferLine], of round: OfferRound) async throws {
    for line in lines {
      try Task.checkCancellation()
      // A newer run may say another thing than the list from which it was chosen.
      guard let grant = try await platform.grant(line.code, round.benefit), grant.isGranted else {
        try await cases.refuse(
          line, of: round,
          Wording("最新判定已不符合", "by the newest decision it does not qualify any more"))
        continue
      }
      guard let opening = opening(grant, line.code) else {
        try await cases.refuse(
          line, of: round, Wording("没有免申即享的事项类型", "no kind of case is there for offers"))
        continue
      }
      try await cases.offer(line, of: round, opening)
    }
    try await cases.finishOffers(round)
  }

  /// The offer, with the amount that the decision says.
  private func opening(_ grant: GrantLine, _ code: String) -> CaseOpening? {
    guard let type = cases.shelf.offering else { return nil }
    var opening = CaseOpening(type.id)
    opening.subject = code
    opening.benefit = grant.opening
    for field in type.form where field.isBenefitAmount { opening.fields[field.id] = grant.amount }
    return opening
  }
}
