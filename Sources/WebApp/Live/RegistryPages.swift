import Accounts
import Registry
import Storage
import TradeTerms

/// Answers the list of enterprises from the registry.
struct RegistryPages: Sendable {
  let database: any Database

  /// The registry's part of a slice: the entries, and the place that the next begins after.
  func entries(_ query: EnterpriseQuery, _ session: any DatabaseSession) throws
    -> (entries: [EnterpriseEntry], next: String?)
  {
    let after = try query.after.map { try PlaceText.numbers($0, 1)[0] }
    let found = try EnterpriseListStore(session)
      .page(Self.filter(query), after: after, limit: query.limit + 1)
    let shown = Array(found.prefix(query.limit))
    let next = found.count > shown.count ? shown.last.map { String($0.party) } : nil
    return (shown, next)
  }

  /// Whose records are behind a code.
  func subject(_ code: String) async throws -> AccessSubject? {
    try await database.read { session in
      guard let party = try PartyStore(session).party(code: code),
        let enterprise = try EnterpriseStore(session).newest(party: party)?.enterprise
      else { return nil }
      return AccessSubject(
        codes: enterprise.codes, city: enterprise.city,
        isPlatform: enterprise.kind == .platform)
    }
  }

  /// What the registry is asked for: of an unknown city or kind there is nobody.
  static func filter(_ query: EnterpriseQuery) -> EnterpriseFilter {
    var filter = EnterpriseFilter(
      text: query.text.isEmpty ? nil : query.text, knownAt: query.knownAt, codes: query.only,
      among: query.trusting.map(OrganisationStore.mandators))
    if !query.city.isEmpty {
      filter.city = City(query.city)
      if filter.city == nil { filter.codes = [] }
    }
    if !query.kind.isEmpty {
      filter.kind = Int64(query.kind).flatMap(EnterpriseKind.init)
      if filter.kind == nil { filter.codes = [] }
    }
    return filter
  }
}

extension EnterpriseKind {
  /// The kind as a page shows it.
  var label: Label { Label(code: String(rawValue), text: name, tone: .neutral) }
}
