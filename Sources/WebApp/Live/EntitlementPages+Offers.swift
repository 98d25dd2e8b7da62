import Entitlements
import PolicyPacks
import Registry
import TradeTerms

extension EntitlementPages {
  /// The kind of case in which a benefit is asked for unless its policy names one.
  private static let application = "grant"

  /// The benefits that can be given without being asked: money for an enterprise, where all that
  /// the application would say is known. One with a form of its own needs what that asks.
  private func canBeOffered(_ benefit: Benefit) -> Bool {
    benefit.kind == .money && benefit.subject == .enterprise && benefit.elsewhere == nil
      && (benefit.caseType ?? Self.application) == Self.application
  }

  /// The benefits that departments can give without being asked, in the order of the policies.
  func offerable() async throws -> [OfferableBenefit] {
    var found: [OfferableBenefit] = []
    for desk in desks {
      let pack = desk.pack.pack
      let benefits = pack.benefits.filter(canBeOffered)
      guard !benefits.isEmpty else { continue }
      let basis = try await desk.latestRun().map { DecisionBasis($0.basis) }
      for benefit in benefits {
        found.append(
          OfferableBenefit(
            key: "\(pack.id)/\(benefit.id)", label: benefit.label, policy: pack.title,
            sentence: pack.decisions.first { $0.id == benefit.decision }?.sentence ?? "",
            department: benefit.department, exclusive: benefit.exclusive, city: pack.city,
            basis: basis))
      }
    }
    return found
  }

  /// The enterprises that qualify for such a benefit by the newest run, of one city where that is
  /// given.
  func candidates(for key: String, in city: City?) async throws -> [OfferCandidate] {
    guard let (desk, benefit) = found(key), canBeOffered(benefit),
      let run = try await desk.latestRun()
    else { return [] }
    var candidates: [OfferCandidate] = []
    var next: Int? = 0
    while let row = next {
      let page = try await desk.enterprises(
        benefit.decision, .holds, run: run.id, in: city, from: row, limit: 1_000)
      for counted in page.enterprises {
        guard let enterprise = counted.entry?.enterprise, let code = enterprise.codes.first else {
          continue
        }
        candidates.append(
          OfferCandidate(
            code: code, codes: enterprise.codes, name: enterprise.name, city: enterprise.city,
            number: counted.number.description))
      }
      next = page.next
    }
    return candidates
  }

  /// One benefit as the newest run of its policy decided it for an enterprise; nil where it did not.
  func grant(_ code: String, _ key: String) async throws -> GrantLine? {
    guard let (desk, _) = found(key) else { return nil }
    return try await grants(code, by: desk).first { $0.key == key }
  }

  private func found(_ key: String) -> (EntitlementDesk, Benefit)? {
    for desk in desks {
      let pack = desk.pack.pack
      if let benefit = pack.benefits.first(where: { "\(pack.id)/\($0.id)" == key }) {
        return (desk, benefit)
      }
    }
    return nil
  }
}
