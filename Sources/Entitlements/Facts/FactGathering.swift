internal import FEEL
public import PolicyPacks
internal import Registry
public import Storage
internal import TradeTerms

/// Gathers the facts that a program asks for from the registry and the ledger.
///
/// A fact that no record can say has no column, so it is unknown. Enterprises are those that the
/// registry has on the program's day; their role in the ledger goes by their kind on that day.
public struct FactGathering {
  let session: any DatabaseSession

  public init(_ session: any DatabaseSession) { self.session = session }

  /// The facts of all enterprises.
  public func all(for program: PackProgram, _ knowledge: Knowledge) throws -> GatheredFacts {
    var records = try SharedRecords(session, [program], knowledge)
    return try records.facts(for: program)
  }

  /// The facts of all enterprises for each of several programs of one day; the records are read
  /// once for all of them.
  func all(for programs: [PackProgram], _ knowledge: Knowledge) throws -> [GatheredFacts] {
    guard !programs.isEmpty else { return [] }
    var records = try SharedRecords(session, programs, knowledge)
    return try programs.map { try records.facts(for: $0) }
  }

  /// The facts of some enterprises, in their order; of one that the registry does not have on the
  /// day nothing is known.
  func some(
    _ parties: [Int64], for program: PackProgram, _ knowledge: Knowledge
  ) throws -> FactColumns {
    // One by one is faster as long as they are few; the bound is far from either cost.
    guard parties.count > Self.fewEnterprises else {
      return FactColumns(
        try parties.map { try one($0, for: program, knowledge)?.values ?? [:] }, for: program)
    }
    let facts = try all(for: program, knowledge)
    return facts.columns.rows(parties.map { facts.enterprises.row(of: $0) })
  }

  private static let fewEnterprises = 500

  /// The facts of one enterprise; nil where the registry has none on the program's day.
  public func one(
    _ party: Int64, for program: PackProgram, _ knowledge: Knowledge
  ) throws -> EnterpriseFacts? {
    let day = Day(daysSinceEpoch: Int32(clamping: program.day.daysSinceEpoch)) ?? .latest
    let store = EnterpriseStore(session)
    guard let entry = try store.enterprise(party: party, asAt: day, knownAt: knowledge.limit)
    else { return nil }
    var reader = FactReader(
      session: session, entry: entry, day: day, knowledge: knowledge, facts: program.pack.facts)
    for request in program.factsNeeded { try reader.read(request) }
    return EnterpriseFacts(entry: entry, values: reader.values, sources: reader.sources)
  }
}
