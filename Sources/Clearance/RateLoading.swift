import Registry
public import Storage
import TradeLedger
public import TradeTerms

/// Loads exchange rates, and values again what they change: amounts that had no rate, and amounts
/// that were valued by an older one.
///
/// The rates are kept first, then the amounts are walked over, part by part; an interrupted
/// loading is taken up by loading the same file again.
public struct RateLoading: Sendable {
  private let database: any Database
  private let tables: ReferenceTables
  private let author: String
  private let now: @Sendable () -> Instant

  public init(
    _ database: any Database, tables: ReferenceTables, author: String,
    now: @escaping @Sendable () -> Instant
  ) {
    self.database = database
    self.tables = tables
    self.author = author
    self.now = now
  }

  /// Loads a file. A row that gives another rate for a day that has one is refused.
  /// - Throws: `RateFileError` before anything is kept; `StorageError`.
  public func load(_ bytes: [UInt8]) async throws -> RateLoadingSummary {
    let file = try RateFile(bytes, tables)
    var summary = try await database.write { session in try keep(file, session) }
    guard let first = file.rows.map(\.rate.from).min() else { return summary }
    let currencies = Set(file.rows.map(\.rate.currency))
    var place: RevaluationStore.Place? = RevaluationStore.Place()
    while let current = place {
      let (count, next) = try await database.write { session in
        try revalue(currencies, from: first, after: current, session)
      }
      summary.revalued += count
      place = next
    }
    return summary
  }

  private func keep(
    _ file: RateFile, _ session: any DatabaseSession
  ) throws -> RateLoadingSummary {
    var summary = RateLoadingSummary()
    summary.rows = file.count
    summary.findings = file.findings
    let store = RateStore(session)
    var known: [Key: DatedRate] = [:]
    for rate in try store.all() { known[Key(rate)] = rate }
    for row in file.rows {
      if let held = known[Key(row.rate)] {
        if held.rate == row.rate.rate {
          summary.same += 1
        } else {
          summary.findings.append(Self.conflict(row, held))
        }
        continue
      }
      try store.add(row.rate, author: author, at: now().millisecondsSinceEpoch)
      known[Key(row.rate)] = row.rate
      summary.added += 1
    }
    summary.refused = summary.rows - summary.added - summary.same
    return summary
  }

  private func revalue(
    _ currencies: Set<String>, from first: Day, after place: RevaluationStore.Place,
    _ session: any DatabaseSession
  ) throws -> (Int, RevaluationStore.Place?) {
    let rates = RateTable(try RateStore(session).all())
    let walk = RevaluationStore(session)
    let (postings, next) = try walk.postings(after: place, from: Int64(first.daysSinceEpoch))
    let instant = now().millisecondsSinceEpoch
    var changes: [Posting] = []
    for group in Self.groups(postings) {
      for posting in Posting.open(Array(group)) where currencies.contains(posting.currency) {
        guard let amount = try? Amount(posting.amount),
          case .fen(let fen) = rates.value(
            of: amount, currency: posting.currency, on: posting.day),
          fen != posting.fen
        else { continue }
        changes.append(posting.reversed(cause: .revalued, knownAt: instant))
        changes.append(posting.valued(at: fen, knownAt: instant))
        if posting.fen == nil {
          try walk.settleMissingRate(
            of: posting.document, currency: posting.currency, at: instant)
        }
      }
    }
    try PostingStore(session).add(changes, isFresh: false)
    return (changes.count / 2, next)
  }

  /// The postings of one document under one party stand side by side.
  private static func groups(_ postings: [Posting]) -> [ArraySlice<Posting>] {
    var groups: [ArraySlice<Posting>] = []
    var start = 0
    for index in postings.indices.dropFirst()
    where postings[index].document != postings[start].document
      || postings[index].role != postings[start].role
      || postings[index].party != postings[start].party
    {
      groups.append(postings[start..<index])
      start = index
    }
    if start < postings.count { groups.append(postings[start...]) }
    return groups
  }

  private static func conflict(_ row: RateFile.Row, _ held: DatedRate) -> ImportFinding {
    ImportFinding(
      line: row.line, column: "rmbPerUnit", value: row.rate.text,
      rule: Wording(
        "\(held.currency) 自 \(held.from) 起的汇率已是 \(held.text)（\(held.source)）",
        "The rate of \(held.currency) from \(held.from) is \(held.text) already (\(held.source))"),
      remedy: Wording(
        "已有的汇率不改；请核对，或从另一天起给出新汇率",
        "A rate is never given anew: check it, or give a new one from another day"))
  }

  private struct Key: Hashable {
    let currency: String
    let from: Day

    init(_ rate: DatedRate) {
      currency = rate.currency
      from = rate.from
    }
  }
}

extension Posting {
  /// The same amount once more, with its value in fen.
  fileprivate func valued(at fen: Int64, knownAt: Int64) -> Posting {
    Posting(
      party: party, month: month, role: role, document: document, tradeMode: tradeMode,
      country: country, currency: currency, amount: amount, fen: fen, sign: 1, day: day,
      cause: .revalued, knownAt: knownAt)
  }
}
