import Accounts
import Cases
import Hummingbird
import PolicyPacks
import TradeTerms

/// Which benefits somebody may offer without being asked, and to whom.
struct OfferDesk: Sendable {
  let site: Site
  let desk: CaseDesk
  let actor: CaseActor
  /// The city whose enterprises they may offer to; nil for all.
  let city: City?

  /// - Throws: “forbidden” for who offers nothing.
  init(_ site: Site, _ context: WebContext) async throws {
    self.site = site
    desk = try site.caseDesk()
    actor = try await site.actor(context)
    guard OfferDesk.isOpen(to: actor, desk) else { throw site.failure(.forbidden) }
    switch AccessRules.reach(of: context.principal, for: .readEnterprise) {
    case .everybody: city = nil
    case .city(let own): city = own
    case .nobody, .own, .mandated: throw site.failure(.forbidden)
    }
  }

  /// Whether somebody offers benefits at all.
  static func isOpen(to actor: CaseActor, _ desk: CaseDesk) -> Bool {
    guard let type = desk.shelf.offering, [.province, .city].contains(actor.kind) else {
      return false
    }
    return type.isOpened(by: actor)
  }

  /// The benefits that they may offer: all for who coordinates, else those of their department.
  func benefits() async throws -> [OfferableBenefit] {
    try await site.platform.offerable().filter(mayOffer)
  }

  private func mayOffer(_ benefit: OfferableBenefit) -> Bool {
    if actor.isCoordinator { return true }
    if actor.units.contains(.department(benefit.department)) { return true }
    // What no department of the province gives is given by the city.
    guard let own = actor.city, actor.kind == .city else { return false }
    let isOfProvince =
      desk.shelf.departments[benefit.department] != nil
      && benefit.department != Self.cities
    return !isOfProvince && (benefit.city ?? own.code) == own.code
  }

  /// How policies name the governments of the cities together.
  private static let cities = "各地级以上市人民政府"

  /// - Throws: “not found” for what they may not offer.
  func benefit(_ key: String) async throws -> OfferableBenefit {
    guard let found = try await benefits().first(where: { $0.key == key }) else {
      throw site.failure(.notFound)
    }
    return found
  }

  /// Who qualifies for a benefit, and which case of whom stands in its way.
  func list(_ benefit: OfferableBenefit) async throws -> [OfferRow] {
    guard benefit.basis != nil else { return [] }
    let candidates = try await site.platform.candidates(benefit.key, city)
    let holders = try await desk.holders(of: benefit.opening)
    return candidates.map { candidate in
      OfferRow(
        candidate: candidate, holder: candidate.codes.lazy.compactMap { holders[$0] }.first)
    }
  }

  /// The rounds of a benefit that they may look at: a city's are its own.
  func rounds(
    of benefit: String
  ) async throws -> [(round: OfferRound, counts: [OfferLine.Standing: Int])] {
    try await desk.offerRounds(of: benefit).filter { isSeen($0.round) }
  }

  func isSeen(_ round: OfferRound) -> Bool {
    city == nil || round.by.organisation == actor.organisation
  }
}

/// An enterprise that qualifies for a benefit.
struct OfferRow: Hashable, Sendable {
  let candidate: OfferCandidate
  /// The case because of which it is not to be had once more.
  let holder: Int64?

  var addressee: OfferAddressee { OfferAddressee(code: candidate.code, name: candidate.name) }
}
