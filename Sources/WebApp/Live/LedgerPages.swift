import CustomsMessages
import Registry
import Storage
import TradeLedger
import TradeTerms

/// Answers the pages about documents from the ledger.
struct LedgerPages: Sendable {
  let database: any Database
  let words: DocumentWords
  let reader = MessageReader()

  /// One document with fields, versions, partners and findings; `nil` when there is none.
  func document(_ id: String) async throws -> DocumentSheet? {
    guard let raw = Int64(id), raw >= 0 else { return nil }
    let number = DocumentNumber(rawValue: raw)
    return try await database.read { session in
      guard let message = try MessageStore(session).message(number.message) else { return nil }
      let found = try FindingStore(session).findings(of: number)
      guard let document = try DocumentStore(session).document(number) else {
        return refused(number, message, found)
      }
      return try sheet(document, message, found, session)
    }
  }

  /// A row of a list.
  func row(
    _ document: LedgerDocument, findings: Int, _ party: PartyName
  ) -> DocumentRow {
    DocumentRow(
      id: String(document.number.rawValue), kind: words.kind(document.type.rawValue),
      number: document.tradeNumber, enterpriseCode: party.code, enterpriseName: party.name,
      day: Day(daysSinceEpoch: Int32(clamping: document.day))?.description ?? "",
      amount: words.value(document), state: words.state(document), match: words.match(document),
      findings: findings)
  }

  private func sheet(
    _ document: LedgerDocument, _ message: LedgerMessage, _ found: [LedgerFinding],
    _ session: any DatabaseSession
  ) throws -> DocumentSheet {
    let open = found.filter { $0.resolvedAt == nil }
    let name = try PartyName(document.party, session)
    let row = row(document, findings: open.count, name)
    let fields = fields(of: document.number, in: message)
    let store = DocumentStore(session)
    let related = try store.documents(of: [document.tradeKey])
    let versions = related.filter {
      $0.type == document.type && $0.ownNumber == document.ownNumber
    }
    return DocumentSheet(
      row: row, head: fields.head, lines: fields.lines,
      versions: versions.sorted { $0.appTime > $1.appTime }.map(version),
      partners: try partners(of: document, related, store),
      findings: open.map { finding($0, row.kind.text, row.number) })
  }

  private func version(_ document: LedgerDocument) -> VersionLine {
    VersionLine(
      id: String(document.number.rawValue), appTime: PageTime.text(digits: document.appTime),
      receivedAt: PageTime.text(Instant(millisecondsSinceEpoch: document.knownAt)),
      state: words.state(document), isCurrent: document.standing == .current)
  }

  private func partners(
    of document: LedgerDocument, _ related: [LedgerDocument], _ store: DocumentStore
  ) throws -> [PartnerLine] {
    var partners = related.filter { $0.type != document.type && $0.standing != .superseded }
    if document.type == .inventory, let key = document.waybillKey {
      partners += try store.documents(of: [key]).filter { $0.standing != .superseded }
    } else if document.type == .logistics {
      partners += try store.inventories(ofWaybills: [document.tradeKey])
    }
    let missing = words.missingKinds(document.missing).map { kind in
      PartnerLine(
        kind: words.kind(kind),
        key: kind == 505 ? document.waybill ?? "" : document.tradeNumber, id: nil,
        state: Label(code: "missing", text: Wording("尚未收到", "not received"), tone: .waiting))
    }
    return missing
      + partners.map { partner in
        PartnerLine(
          kind: words.kind(partner.type.rawValue), key: partner.tradeNumber,
          id: String(partner.number.rawValue), state: words.state(partner))
      }
  }

  private func finding(_ found: LedgerFinding, _ kind: Wording, _ number: String) -> FindingRow {
    words.finding(
      found.finding, document: "\(kind.chinese) \(number)",
      id: String(found.document.rawValue))
  }
}

extension LedgerPages {
  /// A document that was not taken, with its text, so that it can be corrected.
  private func refused(
    _ number: DocumentNumber, _ message: LedgerMessage, _ found: [LedgerFinding]
  ) -> DocumentSheet? {
    guard found.contains(where: \.refuses) || message.outcome != .read else { return nil }
    let fields = fields(of: number, in: message)
    let kind = words.kind(message.kind)
    let name = fields.number.isEmpty ? message.name : fields.number
    let row = DocumentRow(
      id: String(number.rawValue), kind: kind, number: name, enterpriseCode: "",
      enterpriseName: "",
      day: PageTime.text(Instant(millisecondsSinceEpoch: message.knownAt)),
      amount: .unknown,
      state: message.outcome == .notHandled ? Self.kept : DocumentWords.refused,
      findings: found.count)
    return DocumentSheet(
      row: row, head: fields.head, lines: fields.lines, versions: [], partners: [],
      findings: found.map { finding($0, kind.text, name) },
      refusedText: message.outcome == .notHandled ? nil : Self.text(of: message))
  }

  private static let kept = Label(
    code: "kept", text: Wording("已留存，暂不处理", "kept, not handled yet"), tone: .neutral)

  /// The text of a message for a form; too long a one is corrected by file only.
  private static func text(of message: LedgerMessage) -> String {
    guard message.size <= 1 << 18, let bytes = message.bytes else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  private struct Fields {
    var number = ""
    var head: [FieldLine] = []
    var lines: [[FieldLine]] = []
  }

  private func fields(of number: DocumentNumber, in message: LedgerMessage) -> Fields {
    var result = Fields()
    guard let bytes = message.bytes else { return result }
    let fields = reader.read(bytes).withRecord(number.place) { $0.fields() } ?? []
    for field in fields {
      guard let line = field.line else {
        if RecordSummary.numberElements.contains(field.field.name), result.number.isEmpty {
          result.number = field.value
        }
        result.head.append(words.field(field))
        continue
      }
      while result.lines.count <= line { result.lines.append([]) }
      result.lines[line].append(words.field(field))
    }
    return result
  }
}
