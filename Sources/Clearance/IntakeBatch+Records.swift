import CustomsMessages
import TradeLedger

extension IntakeBatch {
  /// Takes one message: refuses it whole for its form, or looks at its records one by one.
  mutating func take(_ message: PreparedMessage, number: Int64) throws -> MessageReport {
    var report = MessageReport(message, number: number)
    var outcome = LedgerMessage.Outcome.read
    switch message.content {
    case .other where !message.formFindings.contains(where: \.rule.isUnreadable):
      outcome = .notHandled
    case .other, .unrecognised:
      outcome = .refused
      refuseWhole(message, number, &report)
    case .handled:
      if message.formFindings.isEmpty {
        for record in message.records { try take(record, number, &report) }
      } else {
        outcome = .refused
        refuseWhole(message, number, &report)
      }
    }
    messages.append(
      LedgerMessage(
        number: number, knownAt: knownAt, owner: owner, author: author, name: message.name,
        digest: message.digest, kind: message.kind, outcome: outcome, counts: report.counts,
        size: message.size, body: message.body))
    return report
  }

  private mutating func refuseWhole(
    _ message: PreparedMessage, _ number: Int64, _ report: inout MessageReport
  ) {
    report.counts = LedgerMessage.Counts(
      records: message.recordCount, refused: message.recordCount)
    let whole = DocumentNumber(message: number, place: DocumentNumber.wholeMessage)
    refused.append(
      RefusedDocument(
        number: whole, kind: message.kind, partyCode: "", tradeNumber: "", knownAt: knownAt))
    for finding in message.formFindings {
      report.findings.append(finding)
      findings.append(
        LedgerFinding(document: whole, finding: finding, refuses: true, knownAt: knownAt))
    }
  }

  private mutating func take(
    _ record: PreparedRecord, _ message: Int64, _ report: inout MessageReport
  ) throws {
    let number = DocumentNumber(message: message, place: record.place)
    report.counts.records += 1
    var notes = record.findings
    if record.isRefused {
      refuse(record, number, notes, &report)
      return
    }
    let isTaken: Bool
    if record.type.isRequest {
      isTaken = try takeRequest(record, number, &notes, &report)
    } else {
      isTaken = try takeReturn(record, number)
      if !isTaken { report.counts.repeated += 1 }
    }
    guard isTaken else { return }
    report.counts.accepted += 1
    keep(notes, of: number, &report)
  }

  /// A request becomes a version of its key, or is a copy, or is refused.
  private mutating func takeRequest(
    _ record: PreparedRecord, _ number: DocumentNumber, _ notes: inout [Finding],
    _ report: inout MessageReport
  ) throws -> Bool {
    let key = try tradeKey(of: record)
    let own = try ownNumber(of: record)
    let versions = versionIndices(record.type, key, own)
    switch VersionRules.verdict(on: record, versions: versions.map { desk[$0] }) {
    case .repeated:
      report.counts.repeated += 1
      if versions.contains(where: { desk[$0].number.message == number.message }) {
        let twice = Finding(
          .repeatedInMessage, record: record.place, element: "\(record.type.rawValue)",
          value: record.tradeNumber)
        keep([twice], of: number, &report)
      }
      return false
    case .refused(let rule, let held):
      notes.append(
        Finding(
          rule, record: record.place, element: "\(record.type.rawValue) \(record.tradeNumber)",
          value: "\(record.appTime)", expected: held))
      guard rules.severity(of: rule) == .warn else {
        refuse(record, number, notes, &report)
        return false
      }
      // A warning only: the text is kept with its message, what is declared stays.
      report.counts.repeated += 1
      keep(notes, of: number, &report)
      return false
    case .taken(let standing, let note):
      if let note {
        notes.append(
          Finding(
            note, record: record.place, element: "\(record.type.rawValue) \(record.tradeNumber)"))
        if rules.severity(of: note) == .refuse {
          refuse(record, number, notes, &report)
          return false
        }
      }
      try add(record, number, key, own, standing, versions)
      return true
    }
  }

  /// The versions of a document's key. An inventory is known by its own number even when its
  /// order number changes.
  func versionIndices(_ type: MessageType, _ key: TradeKey, _ own: String) -> [Int] {
    type == .inventory
      ? desk.indices(ofOwn: TradeKey(party: key.party, number: own))
      : desk.indices(ofTrade: key).filter { desk[$0].type == type && desk[$0].hasOwnNumber(own) }
  }

  private mutating func add(
    _ record: PreparedRecord, _ number: DocumentNumber, _ key: TradeKey, _ own: String,
    _ standing: Standing, _ versions: [Int]
  ) throws {
    let isInventory = record.type == .inventory
    var document = LedgerDocument(
      number: number, type: record.type, party: key.party, tradeNumber: key.number,
      ownNumber: own, appTime: record.appTime, appType: record.appType,
      appStatus: record.appStatus, standing: standing,
      platform: record.platformCode.isEmpty || record.platformCode == "无"
        ? nil : try party(record.platformCode),
      carrier: isInventory ? try party(record.carrierCode) : nil,
      waybill: isInventory ? record.waybill : nil, day: record.day, content: record.content,
      summary: record.summary, knownAt: knownAt)
    if standing != .draft {
      applyEarlierReturns(to: &document)
      let held = versions.filter {
        desk[$0].standing == .current || desk[$0].standing == .withdrawn
      }
      if document.isRefusedChange, !held.isEmpty {
        // Its refusal came before it did: what is held stays.
        document.standing = .superseded
      } else {
        for index in held {
          desk[index].standing = .superseded
          touch(desk[index])
        }
      }
    }
    _ = desk.place(new: document)
    touch(document)
  }

  /// Marks the orders whose match a document may change.
  mutating func touch(_ document: LedgerDocument) {
    switch document.type {
    case .logistics:
      for index in desk.indices(ofWaybill: document.tradeKey) {
        touched.insert(desk[index].tradeKey)
      }
    default: touched.insert(document.tradeKey)
    }
  }

  mutating func refuse(
    _ record: PreparedRecord, _ number: DocumentNumber, _ notes: [Finding],
    _ report: inout MessageReport
  ) {
    report.counts.refused += 1
    refused.append(
      RefusedDocument(
        number: number, kind: record.type.rawValue, partyCode: record.partyCode,
        tradeNumber: record.tradeNumber, knownAt: knownAt))
    keep(notes, of: number, &report)
  }

  mutating func keep(
    _ notes: [Finding], of number: DocumentNumber, _ report: inout MessageReport
  ) {
    for note in notes {
      report.findings.append(note)
      findings.append(
        LedgerFinding(
          document: number, finding: note, refuses: rules.severity(of: note.rule) == .refuse,
          knownAt: knownAt))
    }
  }
}
