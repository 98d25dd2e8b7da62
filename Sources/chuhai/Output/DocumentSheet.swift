import CustomsMessages
import Registry
import Storage
import TradeLedger
import TradeTerms

/// One document, taken or refused, with what is on record about it.
struct DocumentSheet: Encodable {
  struct FieldLine: Encodable {
    let element: String
    let name: String
    let line: Int?
    let value: String

    init(_ field: RecordField) {
      element = field.field.name
      name = field.field.chinese
      line = field.line.map { $0 + 1 }
      value = field.value
    }
  }

  struct MessageLine: Encodable {
    let number: Int64
    let name: String
    let owner: String
    let author: String
    let knownAt: String

    init(_ message: MessageHeading) {
      number = message.number
      name = message.name
      owner = message.owner
      author = message.author
      knownAt = Instant(millisecondsSinceEpoch: message.knownAt).description
    }
  }

  let id: String
  /// Nil when the document was not taken.
  let document: ShownDocument?
  let refused: ShownRefusal?
  let message: MessageLine?
  let versions: [ShownDocument]
  let returns: [ShownDocument]
  let partners: [ShownDocument]
  let findings: [KeptFinding]
  let fields: [FieldLine]

  /// Nil when there is no such document.
  init?(_ number: DocumentNumber, _ session: any DatabaseSession, _ wiring: Wiring) throws {
    id = "\(number.rawValue)"
    let queries = LedgerQueryStore(session)
    var names = PartyNames(session)
    func shown(_ documents: [LedgerDocument]) throws -> [ShownDocument] {
      try documents.map {
        ShownDocument(
          $0, openFindings: 0, party: try names.code(of: $0.party), wiring.tables)
      }
    }
    if let dossier = try queries.dossier(number) {
      document = try ShownDocument(
        dossier.document, openFindings: dossier.findings.count { $0.resolvedAt == nil },
        party: names.code(of: dossier.document.party), wiring.tables)
      refused = nil
      message = dossier.message.map(MessageLine.init)
      versions = try shown(dossier.versions)
      returns = try shown(dossier.returns)
      partners = try shown(dossier.partners)
      findings = dossier.findings.map { KeptFinding($0, wiring.rules) }
      fields = dossier.fields.map(FieldLine.init)
      return
    }
    let parties = PartyStore(session)
    guard
      let refusal = try queries.refusal(
        number,
        party: { code in
          try parties.party(code: code)
        })
    else { return nil }
    document = nil
    refused = ShownRefusal(refusal.listed)
    message = refusal.message.map(MessageLine.init)
    versions = []
    returns = []
    partners = []
    findings = refusal.findings.map { KeptFinding($0, wiring.rules) }
    fields = refusal.fields.map(FieldLine.init)
  }
}
