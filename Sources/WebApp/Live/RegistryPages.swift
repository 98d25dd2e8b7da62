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
    let after = try query.after.map { try PlaceText.numbers($0, 1)[0] }
    let found = try EnterpriseListStore(session)
      .page(filter, after: after, limit: query.limit + 1)
    let shown = Array(found.prefix(query.limit))
    let next = found.count > shown.count ? shown.last.map { String($0.party) } : nil
    return (shown, next)
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

extension EnterpriseKind {
  /// The kind as a page shows it.
  var label: Label { Label(code: String(rawValue), text: name, tone: .neutral) }
}
