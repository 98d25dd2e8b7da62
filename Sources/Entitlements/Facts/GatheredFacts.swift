public import PolicyPacks
public import Registry

/// The facts of all enterprises that a program asks for, a row for each enterprise.
public struct GatheredFacts: Sendable {
  /// Who the rows are.
  public let enterprises: EnterpriseColumns
  public let columns: FactColumns
  /// The exports of the assessed year that the ledger saw, of registered enterprises or not.
  public let exports: LedgerTurnover
}
