import CustomsMessages
import TradeLedger
import TradeTerms

extension IntakeBatch {
  /// Writes what the batch decided: messages, documents, findings, and the measures with them.
  mutating func write(_ store: MessageStore) throws {
    try store.add(messages)
    let documents = DocumentStore(session)
    // Moved rows first: a new version takes the place of the current one.
    for entry in desk.entries where entry.isMoved { try documents.update(entry.document) }
    try documents.add(desk.entries.lazy.filter(\.isNew).map(\.document))
    try writePostings()
    try writeFindings()
  }

  private func writeFindings() throws {
    let store = FindingStore(session)
    var all = findings
    let fresh = Set(desk.entries.lazy.filter(\.isNew).map(\.document.number))
    for (document, found) in matchFindings.sorted(by: { $0.key < $1.key }) {
      if !fresh.contains(document) {
        try store.resolve(document, family: "match.", at: knownAt)
      }
      all += found.map { finding in
        LedgerFinding(
          document: document, finding: finding,
          refuses: rules.severity(of: finding.rule) == .refuse, knownAt: knownAt)
      }
    }
    try store.add(all)
    try store.addRefused(refused)
  }

  // MARK: The measures

  /// Posts what became counted, and takes back what no longer is.
  private mutating func writePostings() throws {
    var fresh: [Posting] = []
    var later: [Posting] = []
    let store = PostingStore(session)
    for entry in desk.entries where entry.document.type == .inventory {
      let wasCounted = entry.held?.isCounted ?? false
      let isCounted = entry.document.isCounted
      if isCounted, !wasCounted {
        let cause: Posting.Cause = entry.isNew ? .declared : .restored
        let postings = postings(of: entry.document, cause: cause)
        if entry.isNew { fresh += postings } else { later += postings }
      } else if wasCounted, !isCounted {
        later += try reversals(of: entry.document, store)
      }
    }
    try store.add(fresh, isFresh: true)
    try store.add(later, isFresh: false)
  }

  /// One posting per destination and currency, for the seller and for the platform.
  private mutating func postings(
    of document: LedgerDocument, cause: Posting.Cause
  ) -> [Posting] {
    var postings: [Posting] = []
    for value in document.summary.values {
      let fen = fen(of: value, document)
      for (party, role) in [(document.party, Posting.Role.seller), (document.platform, .platform)] {
        guard let party else { continue }
        postings.append(
          Posting(
            party: party, month: Self.month(of: document.day), role: role,
            document: document.number, tradeMode: document.summary.tradeMode,
            country: value.country, currency: value.currency, amount: value.amount.description,
            fen: fen, sign: 1, day: document.day, cause: cause, knownAt: knownAt))
      }
    }
    return postings
  }

  /// The amount in fen; where there is no rate, or the amount is absurd, a finding and unknown.
  private mutating func fen(of value: MatchSummary.Value, _ document: LedgerDocument) -> Int64? {
    let day = Day(daysSinceEpoch: Int32(truncatingIfNeeded: document.day))
    switch rates.value(of: value.amount, currency: value.currency, on: document.day) {
    case .fen(let fen): return fen
    case .noRate:
      measureFinding(.missingRate, document, value.currency, day?.description ?? "")
    case .absurd: measureFinding(.amountTooLarge, document, value.amount.description, "")
    }
    return nil
  }

  private mutating func measureFinding(
    _ rule: Rule, _ document: LedgerDocument, _ value: String, _ expected: String
  ) {
    findings.append(
      LedgerFinding(
        document: document.number,
        finding: Finding(
          rule, record: document.number.place, element: "\(document.tradeNumber)", value: value,
          expected: expected), refuses: false, knownAt: knownAt))
  }

  /// What takes a document's postings back, to the fen and sign by sign.
  private func reversals(of document: LedgerDocument, _ store: PostingStore) throws -> [Posting] {
    let cause: Posting.Cause =
      switch document.standing {
      case .superseded, .draft: .superseded
      case .withdrawn: .withdrawn
      case .current: .returned
      }
    var reversals: [Posting] = []
    for (party, role) in [(document.party, Posting.Role.seller), (document.platform, .platform)] {
      guard let party else { continue }
      let held = try store.postings(
        of: document.number, party: party, month: Self.month(of: document.day), role: role)
      reversals += Posting.open(held).map { $0.reversed(cause: cause, knownAt: knownAt) }
    }
    return reversals
  }

  static func month(of day: Int64) -> Int64 {
    Day(daysSinceEpoch: Int32(truncatingIfNeeded: day)).map { Int64($0.yearMonth.number) } ?? 0
  }
}
