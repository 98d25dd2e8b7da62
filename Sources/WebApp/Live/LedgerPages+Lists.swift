import CustomsMessages
import Registry
import Storage
import TradeLedger
import TradeTerms

extension LedgerPages {
  /// A slice of the list of documents: those that were refused, those behind a figure, or those
  /// that a filter lets through.
  func documents(_ query: DocumentQuery) async throws -> Slice<DocumentRow> {
    try await database.read { session in
      if query.state == DocumentWords.refused.code { return try refused(query, session) }
      if !(query.month + query.mode + query.destination).isEmpty {
        return try behindFigure(query, session)
      }
      guard let filter = try filter(query, session) else { return Slice(rows: []) }
      let page = try LedgerQueryStore(session).documents(
        filter, after: try query.after.map(PlaceText.document), limit: query.limit)
      return Slice(
        rows: try rows(page.rows, session), next: page.next.map { String($0.rawValue) })
    }
  }

  /// A slice of the list of findings.
  func findings(_ query: FindingQuery) async throws -> Slice<FindingRow> {
    try await database.read { session in
      var filter = FindingFilter()
      if !query.rule.isEmpty {
        guard let rule = Rule(rawValue: query.rule) else { return Slice(rows: []) }
        filter.rule = rule
      }
      if !query.enterprise.isEmpty {
        guard let party = try party(query.enterprise, session) else { return Slice(rows: []) }
        filter.party = party
      }
      let page = try LedgerQueryStore(session).findings(
        filter, after: try query.after.map(PlaceText.finding), limit: query.limit)
      let rows = page.rows.map { listed in
        words.finding(
          listed.finding.finding,
          document: "\(words.kind(listed.kind).text.chinese) \(listed.tradeNumber)",
          id: String(listed.place.document.rawValue), refuses: listed.finding.refuses)
      }
      return Slice(rows: rows, next: page.next.map(PlaceText.text))
    }
  }

  private func refused(_ query: DocumentQuery, _ session: any DatabaseSession) throws
    -> Slice<DocumentRow>
  {
    let parties = PartyStore(session)
    var codes: [String]?
    if !query.enterprise.isEmpty {
      let entry = try parties.party(code: query.enterprise).flatMap {
        try EnterpriseStore(session).newest(party: $0)
      }
      codes = entry?.enterprise.codes ?? [query.enterprise]
    }
    // What was refused never stood.
    guard !query.isCurrent else { return Slice(rows: []) }
    let page = try LedgerQueryStore(session).refused(
      of: codes, after: try query.after.map(PlaceText.document), limit: query.limit
    ) { try parties.party(code: $0) }
    let rows = try page.rows.map { try row($0, session) }
    return Slice(
      rows: query.year.isEmpty ? rows : rows.filter { $0.day.hasPrefix("\(query.year)-") },
      next: page.next.map { String($0.rawValue) })
  }

  /// The documents whose postings make up a figure of an enterprise.
  private func behindFigure(_ query: DocumentQuery, _ session: any DatabaseSession) throws
    -> Slice<DocumentRow>
  {
    guard let party = try party(query.enterprise, session) else { return Slice(rows: []) }
    let kind = try EnterpriseStore(session).newest(party: party)?.enterprise.kind
    let month = query.month.isEmpty ? nil : try YearMonth(query.month)
    guard let years = query.year.isEmpty ? 1...9999 : Int(query.year).map({ $0...$0 }),
      let first = month ?? YearMonth(year: years.lowerBound, month: 1),
      let last = month ?? YearMonth(year: years.upperBound, month: 12),
      years.contains(first.year)
    else { return Slice(rows: []) }
    let filter = FigureFilter(
      party: party, role: kind == .platform ? .platform : .seller, first: first, last: last,
      tradeMode: query.mode.isEmpty ? nil : query.mode,
      country: query.destination.isEmpty ? nil : query.destination)
    let queries = LedgerQueryStore(session)
    let page = try queries.postings(
      behind: filter, after: try query.after.map(PlaceText.posting), limit: query.limit)
    let numbers = page.rows.map(\.posting.document)
      .reduce(into: [DocumentNumber]()) { if $0.last != $1 { $0.append($1) } }
    let listed = try queries.documents(numbers).filter {
      !query.isCurrent || $0.document.isCounted
    }
    return Slice(
      rows: try rows(listed, session),
      next: page.next.map(PlaceText.text))
  }

  private func rows(_ listed: [ListedDocument], _ session: any DatabaseSession) throws
    -> [DocumentRow]
  {
    var names: [Int64: PartyName] = [:]
    return try listed.map { listed in
      let party = listed.document.party
      let name = try names[party] ?? PartyName(party, session)
      names[party] = name
      return row(listed.document, findings: listed.openFindings, name)
    }
  }

  /// What the ledger is asked for; `nil` when nothing can fit, such as an unknown enterprise.
  private func filter(_ query: DocumentQuery, _ session: any DatabaseSession) throws
    -> DocumentFilter?
  {
    var filter = DocumentFilter()
    if !query.enterprise.isEmpty {
      guard let party = try party(query.enterprise, session) else { return nil }
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
    if !query.year.isEmpty {
      guard let year = Int(query.year) else { return nil }
      filter.year = year
    }
    filter.isCurrent = query.isCurrent
    filter.hasFindings = ["with": true, "without": false][query.findings]
    return filter
  }

  private func party(_ code: String, _ session: any DatabaseSession) throws -> Int64? {
    try PartyStore(session).party(code: code.uppercased())
  }
}
