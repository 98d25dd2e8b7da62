import CustomsMessages
import Registry
import Storage
import TradeLedger
import TradeTerms

/// Answers the page of a document from the ledger.
struct LedgerPages: Sendable {
  let database: any Database
  let words: DocumentWords

  /// One document with fields, versions, partners and findings; `nil` when there is none.
  func document(_ id: String) async throws -> DocumentSheet? {
    guard let raw = Int64(id), raw >= 0 else { return nil }
    let number = DocumentNumber(rawValue: raw)
    return try await database.read { session in
      let queries = LedgerQueryStore(session)
      if let dossier = try queries.dossier(number) {
        return sheet(dossier, try PartyName(dossier.document.party, session))
      }
      let parties = PartyStore(session)
      let refusal = try queries.refusal(number) { try parties.party(code: $0) }
      return try refusal.map { try sheet($0, session) }
    }
  }

  /// A row of a list.
  func row(_ document: LedgerDocument, findings: Int, _ party: PartyName) -> DocumentRow {
    DocumentRow(
      id: String(document.number.rawValue), kind: words.kind(document.type.rawValue),
      number: document.tradeNumber, enterpriseCode: party.code, enterpriseName: party.name,
      day: Day(daysSinceEpoch: Int32(clamping: document.day))?.description ?? "",
      amount: words.value(document), state: words.state(document), match: words.match(document),
      findings: findings)
  }

  /// A row of a document that was not taken.
  func row(_ refusal: ListedRefusal, _ session: any DatabaseSession) throws -> DocumentRow {
    let document = refusal.document
    let party = try PartyStore(session).party(code: document.partyCode)
    let name = try party.map { try PartyName($0, session).name } ?? document.partyCode
    return DocumentRow(
      id: String(document.number.rawValue), kind: words.kind(document.kind),
      number: document.tradeNumber.isEmpty
        ? String(document.number.rawValue) : document.tradeNumber,
      enterpriseCode: document.partyCode, enterpriseName: name,
      day: Instant(millisecondsSinceEpoch: document.knownAt).day.description,
      amount: .words(Wording("—", "—")),
      state: refusal.correctedBy == nil ? DocumentWords.refused : DocumentWords.corrected,
      findings: refusal.findings)
  }

  private func sheet(_ dossier: DocumentDossier, _ party: PartyName) -> DocumentSheet {
    let open = dossier.findings.filter { $0.resolvedAt == nil }
    let row = row(dossier.document, findings: open.count, party)
    let (head, lines) = fields(dossier.fields)
    return DocumentSheet(
      row: row, head: head, lines: lines, versions: dossier.versions.map(version),
      partners: partners(dossier),
      findings: open.map { finding($0, row.kind.text, row.number) })
  }

  private func version(_ document: LedgerDocument) -> VersionLine {
    VersionLine(
      id: String(document.number.rawValue), appTime: PageTime.text(digits: document.appTime),
      receivedAt: PageTime.text(Instant(millisecondsSinceEpoch: document.knownAt)),
      state: words.state(document), isCurrent: document.standing == .current)
  }

  /// What is missing first, then what is there, then the returns that answered.
  private func partners(_ dossier: DocumentDossier) -> [PartnerLine] {
    let document = dossier.document
    let missing = words.missingKinds(document.missing).map { kind in
      PartnerLine(
        kind: words.kind(kind),
        key: kind == 505 ? document.waybill ?? "" : document.tradeNumber, id: nil,
        state: Label(code: "missing", text: Wording("尚未收到", "not received"), tone: .waiting))
    }
    return missing
      + (dossier.partners + dossier.returns).map { partner in
        PartnerLine(
          kind: words.kind(partner.type.rawValue), key: partner.tradeNumber,
          id: String(partner.number.rawValue), state: words.state(partner))
      }
  }

  /// A document that was not taken, with its text, so that it can be corrected.
  private func sheet(_ refusal: RefusedDossier, _ session: any DatabaseSession) throws
    -> DocumentSheet
  {
    var row = try row(refusal.listed, session)
    if refusal.listed.document.tradeNumber.isEmpty, let name = refusal.message?.name {
      row.number = name
    }
    let (head, lines) = fields(refusal.fields)
    return DocumentSheet(
      row: row, head: head, lines: lines, versions: [], partners: [],
      findings: refusal.findings.map { finding($0, row.kind.text, row.number) },
      refusedText: Self.text(refusal.text))
  }

  /// The text of a message for a form; too long a one is corrected by file only.
  private static func text(_ bytes: [UInt8]) -> String {
    bytes.count <= 1 << 18 ? String(decoding: bytes, as: UTF8.self) : ""
  }

  private func finding(_ found: LedgerFinding, _ kind: Wording, _ number: String) -> FindingRow {
    words.finding(
      found.finding, document: "\(kind.chinese) \(number)",
      id: String(found.document.rawValue), refuses: found.refuses)
  }

  private func fields(_ fields: [RecordField]) -> (head: [FieldLine], lines: [[FieldLine]]) {
    var lines: [[FieldLine]] = []
    for field in fields {
      guard let line = field.line else { continue }
      while lines.count <= line { lines.append([]) }
      lines[line].append(words.field(field))
    }
    return (fields.filter { $0.line == nil }.map(words.field), lines)
  }
}
