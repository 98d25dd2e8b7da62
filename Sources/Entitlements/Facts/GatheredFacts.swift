public import PolicyPacks
public import Registry

/// The facts of all enterprises that a program asks for, a row for each enterprise.
public struct GatheredFacts: Sendable {
  /// Who the rows are.
  public let enterprises: EnterpriseColumns
  public let columns: FactColumns
  /// The exports of the assessed year that the ledger saw, of registered enterprises or not.
  public let exports: LedgerTurnover

  /// Those of some rows, in their order; the exports stay those of all.
  func rows(_ rows: [Int]) -> GatheredFacts {
    GatheredFacts(
      enterprises: enterprises.rows(rows), columns: columns.rows(rows), exports: exports)
  }
}
