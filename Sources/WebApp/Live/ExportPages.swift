import CustomsMessages
import Registry
import Storage
import TradeLedger
import TradeTerms

/// Answers what an enterprise exported under a customs mode, from the ledger.
struct ExportPages: Sendable {
  let ledger: LedgerPages

  /// The return by which customs close an inventory, the goods having left the country (结关).
  private static let closed: Int64 = 899

  /// The exports of a year, the first month first; nil for an enterprise that is not here.
  func exports(
    _ code: String, mode: String, year: Int, after text: String?, limit: Int
  ) async throws -> ExportPage? {
    let after = try text.map { text in
      let numbers = try PlaceText.numbers(text, 3)
      return PostingPlace(
        month: numbers[0], document: DocumentNumber(rawValue: numbers[1]), number: numbers[2])
    }
    return try await ledger.database.read { session in
      guard let party = try PartyStore(session).party(code: code),
        let enterprise = try EnterpriseStore(session).newest(party: party)?.enterprise,
        var filter = FigureFilter(party: party, role: .seller, year: year)
      else { return nil }
      filter.tradeMode = mode
      let found = try documents(filter, after: after, limit: limit + 1, session)
      let shown = found.prefix(limit)
      return ExportPage(
        code: enterprise.codes.first ?? code, codes: Set(enterprise.codes), name: enterprise.name,
        slice: Slice(
          rows: try shown.map { try line($0.document, mode: mode, session) },
          next: found.count <= limit
            ? nil
            : shown.last.map {
              "\($0.last.month).\($0.last.document.rawValue).\($0.last.number)"
            }))
    }
  }

  /// The documents behind a figure that count, each once with the place of its last posting: what
  /// was taken back or came in another version has postings too.
  private func documents(
    _ filter: FigureFilter, after start: PostingPlace?, limit: Int,
    _ session: any DatabaseSession
  ) throws -> [(document: LedgerDocument, last: PostingPlace)] {
    let queries = LedgerQueryStore(session)
    var found: [(document: LedgerDocument, last: PostingPlace)] = []
    var after = start
    repeat {
      let page = try queries.postings(behind: filter, after: after, limit: 200)
      var places: [(number: DocumentNumber, last: PostingPlace)] = []
      for row in page.rows {
        if places.last?.number == row.posting.document { places.removeLast() }
        places.append((row.posting.document, row.place))
      }
      let documents = try queries.documents(places.map(\.number)).map(\.document)
      let counted = Dictionary(
        documents.filter(\.isCounted).map { ($0.number, $0) },
        uniquingKeysWith: { first, _ in first })
      for (number, last) in places {
        guard let document = counted[number] else { continue }
        if found.last?.document.number == number { found.removeLast() }
        found.append((document, last))
      }
      after = page.next
    } while after != nil && found.count < limit
    return Array(found.prefix(limit))
  }

  /// One export by the id of its document; nil for what is none.
  func export(_ id: String) async throws -> ExportLine? {
    guard let raw = Int64(id), raw >= 0 else { return nil }
    return try await ledger.database.read { session in
      guard
        let document = try LedgerQueryStore(session).documents([DocumentNumber(rawValue: raw)])
          .first?.document, document.isCounted,
        let mode = try LedgerQueryStore(session).dossier(document.number)?.fields
          .first(where: { $0.field.name == "tradeMode" })?.value
      else { return nil }
      return try line(document, mode: mode, session)
    }
  }

  /// A day written `YYYYMMDD`.
  private static func day(_ digits: Substring) -> Day? {
    guard digits.count == 8, let number = Int(digits) else { return nil }
    return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  private func line(
    _ document: LedgerDocument, mode: String, _ session: any DatabaseSession
  ) throws -> ExportLine {
    let enterprise = try EnterpriseStore(session).newest(party: document.party)?.enterprise
    // The declaration's own number stands behind that of its agent.
    let own = document.ownNumber.split(separator: "/", maxSplits: 1).last.map(String.init) ?? ""
    let digits = document.stateTime.map { String($0).prefix(8) } ?? ""
    let left = document.state == Self.closed ? Self.day(digits) : nil
    return ExportLine(
      id: String(document.number.rawValue), number: "\(document.tradeNumber) \(own)",
      codes: enterprise?.codes ?? [], mode: mode,
      day: Day(daysSinceEpoch: Int32(clamping: document.day))?.description ?? "",
      leftOn: left?.description, amount: ledger.words.value(document),
      state: ledger.words.state(document))
  }
}
