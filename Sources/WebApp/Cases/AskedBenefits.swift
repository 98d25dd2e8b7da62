import Cases
import PolicyPacks
import TradeTerms

/// What a reader who asks by themselves can do about the benefits of an answer: what nobody of the
/// registry is decided about, such as an executive, is asked for from here.
struct AskedBenefits {
  /// Where there are no cases, only what is had elsewhere is told.
  private let entry: CaseEntry?

  init(_ site: Site, _ context: WebContext) async throws {
    entry = site.cases == nil ? nil : try await CaseEntry(site, context)
  }

  /// The facts of a subject that titles of the reader's own enterprise answer.
  func registered(
    _ pack: PolicyPack, _ subject: Subject
  ) async throws -> [(fact: Fact, holds: Bool)] {
    let facts = pack.facts.values.filter { $0.subject == subject && $0.title != nil }
      .sorted { $0.name < $1.name }
    guard let entry, let code = entry.actor.ownCode, !facts.isEmpty else { return [] }
    let held = try await entry.desk.held(Set(facts.compactMap(\.title)), by: code)
    return facts.map { fact in (fact, fact.title.map(held.contains) == true) }
  }

  /// The ways to the benefits that an answer may open; none where it says no.
  func offers(
    of answer: DecisionExplanation, _ pack: PolicyPack
  ) async throws -> [BenefitOffer] {
    guard answer.outcome != false else { return [] }
    var offers: [BenefitOffer] = []
    for benefit in pack.benefits where benefit.decision == answer.decision.id {
      guard let way = try await way(to: benefit, answer.decision.subject, pack) else { continue }
      offers.append(BenefitOffer(label: benefit.label, decision: "", way: way))
    }
    return offers
  }

  private func way(
    to benefit: Benefit, _ subject: Subject, _ pack: PolicyPack
  ) async throws -> BenefitOffer.Way? {
    if let elsewhere = benefit.elsewhere { return .elsewhere(elsewhere) }
    guard let entry,
      let type = pack.kindOfCase(for: benefit).flatMap({ entry.desk.shelf.types[$0] })
    else { return nil }
    if type.parent != nil { return try await entry.entrance(to: type) }
    // What rests on a decision about an enterprise is asked for from that.
    guard type.uniqueness != .benefit else {
      guard subject == .enterprise else { return nil }
      return entry.actor.ownCode.map { .apply(link: "/enterprises/\(FormValues.encode($0))") }
        ?? .byOthers
    }
    return type.isOpened(by: entry.actor) ? .apply(link: "/cases/new/\(type.id)") : .byOthers
  }
}
