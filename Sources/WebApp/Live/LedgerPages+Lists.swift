import CustomsMessages
import Registry
import Storage
import TradeLedger
import TradeTerms

extension LedgerPages {
  /// A slice of the list of documents.
  func documents(_ query: DocumentQuery) async throws -> Slice<DocumentRow> {
    let after = try place(query.after)
    return try await database.read { session in
      guard let filter = try filter(query, session) else { return Slice(rows: []) }
      let page = try LedgerQueries(session).documents(filter, after: after, limit: query.limit)
      var names: [Int64: PartyName] = [:]
      let rows = try page.rows.map { listed in
        let party = listed.document.party
        let name = try names[party] ?? PartyName(party, session)
        names[party] = name
        return row(listed.document, findings: listed.openFindings, name)
      }
      return Slice(rows: rows, next: page.next.map { String($0.rawValue) })
    }
  }

  /// What the ledger is asked for; `nil` when nothing can fit, such as an unknown enterprise.
  private func filter(_ query: DocumentQuery, _ session: any DatabaseSession) throws
    -> DocumentFilter?
  {
    var filter = DocumentFilter()
    if !query.enterprise.isEmpty {
      let code = query.enterprise.uppercased()
      guard let party = try PartyStore(session).party(code: code) else { return nil }
      filter.party = party
    }
    if !query.kind.isEmpty {
      guard let type = Int(query.kind).flatMap(MessageType.init) else { return nil }
      filter.type = type
    }
    if !query.state.isEmpty {
      guard let state = Int64(query.state) else { return nil }
      filter.state = state
    }
    if !query.match.isEmpty {
      guard let match = DocumentWords.matches.first(where: { $0.choice.code == query.match })
      else { return nil }
      filter.match = match.state
    }
    switch query.findings {
    case "with": filter.hasFindings = true
    case "without": filter.hasFindings = false
    default: break
    }
    return filter
  }

  /// The place that a slice begins after.
  /// - Throws: a failure for a text that no page ever gave.
  private func place(_ text: String?) throws -> DocumentNumber? {
    guard let text else { return nil }
    guard let number = Int64(text), number >= 0 else { throw PlaceError.unreadable(text) }
    return DocumentNumber(rawValue: number)
  }
}
