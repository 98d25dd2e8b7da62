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
    guard let filter = Self.filter(query) else { return ([], nil) }
    if let only = query.only { return try entries(only, filter, query, session) }
    let after = try query.after.map { try PlaceText.numbers($0, 1)[0] }
    let found = try EnterpriseListStore(session)
      .page(filter, after: after, limit: query.limit + 1)
    let shown = Array(found.prefix(query.limit))
    let next = found.count > shown.count ? shown.last.map { String($0.party) } : nil
    return (shown, next)
  }

  /// Those of some codes that a filter lets through, in the order of the codes.
  private func entries(
    _ codes: [String], _ filter: EnterpriseFilter, _ query: EnterpriseQuery,
    _ session: any DatabaseSession
  ) throws -> ([EnterpriseEntry], String?) {
    let start = try query.after.map { Int(clamping: try PlaceText.numbers($0, 1)[0]) } ?? 0
    var shown: [EnterpriseEntry] = []
    for (index, code) in codes.enumerated().dropFirst(max(0, start)) {
      guard let entry = try entry(code, session), filter.lets(entry.enterprise) else { continue }
      if shown.count == query.limit { return (shown, String(index)) }
      shown.append(entry)
    }
    return (shown, nil)
  }

  private func entry(_ code: String, _ session: any DatabaseSession) throws -> EnterpriseEntry? {
    try PartyStore(session).party(code: code).flatMap {
      try EnterpriseStore(session).newest(party: $0)
    }
  }

  /// The parties of those whom a query lets through; nil where it lets all through.
  func parties(_ query: EnterpriseQuery) async throws -> Set<Int64>? {
    guard query.only != nil || !(query.text + query.city + query.kind).isEmpty else { return nil }
    guard let filter = Self.filter(query) else { return [] }
    return try await database.read { session in
      guard let only = query.only else { return try EnterpriseListStore(session).parties(filter) }
      let entries = try only.compactMap { try entry($0, session) }
      return Set(entries.filter { filter.lets($0.enterprise) }.map(\.party))
    }
  }

  /// Whose records are behind a code.
  func subject(_ code: String) async throws -> AccessSubject? {
    try await database.read { session in
      guard let enterprise = try entry(code, session)?.enterprise else { return nil }
      return AccessSubject(
        codes: enterprise.codes, city: enterprise.city,
        isPlatform: enterprise.kind == .platform)
    }
  }

  /// What the registry is asked for; `nil` for a code that is on no list.
  private static func filter(_ query: EnterpriseQuery) -> EnterpriseFilter? {
    var filter = EnterpriseFilter(text: query.text.isEmpty ? nil : query.text)
    if !query.city.isEmpty {
      guard let city = City(query.city) else { return nil }
      filter.city = city
    }
    if !query.kind.isEmpty {
      guard let number = Int64(query.kind), let kind = EnterpriseKind(rawValue: number) else {
        return nil
      }
      filter.kind = kind
    }
    return filter
  }
}

extension EnterpriseFilter {
  /// Whether an enterprise passes, for lists that do not come from the database.
  fileprivate func lets(_ enterprise: Enterprise) -> Bool {
    let isNamed =
      text.map { enterprise.name.contains($0) || enterprise.codes.contains($0) } ?? true
    return isNamed && (city == nil || enterprise.city == city)
      && (kind == nil || enterprise.kind == kind)
  }
}

extension EnterpriseKind {
  /// The kind as a page shows it.
  var label: Label { Label(code: String(rawValue), text: name, tone: .neutral) }
}
