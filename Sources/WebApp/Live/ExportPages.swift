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
      let queries = LedgerQueryStore(session)
      let page = try queries.postings(behind: filter, after: after, limit: limit)
      // What was taken back has two postings or more; a document is told once.
      var seen: Set<DocumentNumber> = []
      let numbers = page.rows.map(\.posting.document).filter { seen.insert($0).inserted }
      let documents = try queries.documents(numbers).map(\.document).filter(\.isCounted)
      return ExportPage(
        code: enterprise.codes.first ?? code, codes: Set(enterprise.codes), name: enterprise.name,
        slice: Slice(
          rows: try documents.map { try line($0, mode: mode, session) },
          next: page.next.map { "\($0.month).\($0.document.rawValue).\($0.number)" }))
    }
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
