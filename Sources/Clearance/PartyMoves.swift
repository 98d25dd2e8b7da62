public import CustomsMessages
public import Registry
public import Storage
import TradeLedger
public import TradeTerms

/// Follows the registry where parties turned out to be one firm: documents, postings and sums go
/// under the one that stays, and the orders that this touches are matched anew.
///
/// A document whose key the other party has too stays where it is, with a finding: nothing is
/// lost, and nothing counts twice.
public struct PartyMoves: Sendable {
  private let database: any Database
  private let rules: RuleTable
  private let directory: PartyDirectory
  private let now: @Sendable () -> Instant

  public init(
    _ database: any Database, rules: RuleTable, directory: PartyDirectory,
    now: @escaping @Sendable () -> Instant
  ) {
    self.database = database
    self.rules = rules
    self.directory = directory
    self.now = now
  }

  /// Settles the merges that the ledger has not followed yet, all in one transaction.
  /// - Returns: how many there were.
  public func settle() async throws -> Int {
    let isOpen = try await database.read { session in
      try PartyStore(session).lastMerge() > PartyMoveStore(session).lastMerge()
    }
    guard isOpen else { return 0 }
    return try await database.write { session in try settle(session) }
  }

  private func settle(_ session: any DatabaseSession) throws -> Int {
    let store = PartyMoveStore(session)
    let merges = try PartyMergeStore(session).merges(after: store.lastMerge())
    guard let last = merges.last else { return 0 }
    let targets = Self.targets(merges.map(\.merge))
    let (touched, apart) = try move(targets, store, session)
    for (from, into) in targets.sorted(by: { $0.key < $1.key }) {
      try store.movePostings(from: from, into: into)
    }
    for names in apart {
      guard let into = targets[names.party] else { continue }
      try store.moveSellerPostings(
        of: names.number, month: IntakeBatch.month(of: names.day), from: into, into: names.party)
    }
    for party in Set(targets.keys).union(targets.values).sorted() { try store.recount(party) }
    try match(touched, session)
    try store.setLastMerge(last.number)
    return merges.count
  }

  /// Where each party's rows end up, chains followed to their end.
  static func targets(_ merges: [PartyMerge]) -> [Int64: Int64] {
    var targets: [Int64: Int64] = [:]
    for merge in merges {
      for (from, into) in targets where into == merge.from { targets[from] = merge.into }
      targets[merge.from] = merge.into
    }
    return targets.filter { $0.key != $0.value }
  }

  /// Gives the documents their new names.
  /// - Returns: the orders that this touches, and the documents that stay where they are.
  private func move(
    _ targets: [Int64: Int64], _ store: PartyMoveStore, _ session: any DatabaseSession
  ) throws -> (touched: Set<TradeKey>, apart: [PartyMoveStore.Names]) {
    var touched: Set<TradeKey> = []
    var apart: [PartyMoveStore.Names] = []
    var last = DocumentNumber(rawValue: 0)
    while true {
      let page = try store.names(after: last, limit: 4_096)
      guard let end = page.last else { break }
      last = end.number
      for names in page {
        var moved = Self.moved(names, targets)
        guard moved != names else { continue }
        let hasNewKey = moved.party != names.party || moved.ownNumber != names.ownNumber
        if hasNewKey, try store.isTaken(moved) {
          moved.party = names.party
          moved.ownNumber = names.ownNumber
          apart.append(names)
        }
        try store.rename(moved)
        touched.insert(TradeKey(party: moved.party, number: moved.tradeNumber))
      }
    }
    try FindingStore(session).add(apart.map(finding))
    return (touched, apart)
  }

  private static func moved(
    _ names: PartyMoveStore.Names, _ targets: [Int64: Int64]
  ) -> PartyMoveStore.Names {
    var moved = names
    moved.party = targets[names.party] ?? names.party
    moved.platform = names.platform.map { targets[$0] ?? $0 }
    moved.carrier = names.carrier.map { targets[$0] ?? $0 }
    // An inventory's own number, and that of its returns, begins with its agent's party.
    let isByAgent =
      names.kind == MessageType.inventory.rawValue
      || names.kind == MessageType.inventoryReturn.rawValue
    if isByAgent, let slash = names.ownNumber.firstIndex(of: "/"),
      let agent = Int64(names.ownNumber[..<slash]), let target = targets[agent]
    {
      moved.ownNumber = "\(target)\(names.ownNumber[slash...])"
    }
    return moved
  }

  private func finding(_ names: PartyMoveStore.Names) -> LedgerFinding {
    let finding = Finding(
      .sameFirmTwoCodes, record: names.number.place,
      element: "\(names.kind) \(names.tradeNumber)", value: "\(names.appTime)")
    return LedgerFinding(
      document: names.number, finding: finding,
      refuses: rules.severity(of: .sameFirmTwoCodes) == .refuse,
      knownAt: now().millisecondsSinceEpoch)
  }

  private func match(_ touched: Set<TradeKey>, _ session: any DatabaseSession) throws {
    let instant = now()
    let rates = RateTable(try RateStore(session).all())
    let parties = try PartyBatch(directory, session, at: instant)
    let keys = touched.sorted()
    for start in stride(from: 0, to: keys.count, by: 2_000) {
      var batch = IntakeBatch(
        session: session, rules: rules, rates: rates, instant: instant, owner: "", author: "",
        parties: parties)
      try batch.standAnew(Array(keys[start..<min(start + 2_000, keys.count)]))
    }
  }
}
