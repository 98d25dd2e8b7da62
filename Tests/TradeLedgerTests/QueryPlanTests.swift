import CustomsMessages
import Storage
import StorageTesting
import Testing

@testable import TradeLedger

@Suite struct QueryPlanTests {
  private static let documents: [DocumentFilter] = [
    DocumentFilter(), DocumentFilter(party: 1), DocumentFilter(party: 1, type: .order, state: 1),
    DocumentFilter(type: .order), DocumentFilter(type: .inventoryReturn),
    DocumentFilter(state: 800), DocumentFilter(match: .waiting),
    DocumentFilter(match: .matched), DocumentFilter(match: .conflict, hasFindings: true),
    DocumentFilter(hasFindings: true), DocumentFilter(type: .order, hasFindings: false),
    DocumentFilter(type: .order, year: 2025), DocumentFilter(party: 1, year: 2025, isCurrent: true),
    DocumentFilter(type: .inventory, year: 2025, isCurrent: true),
    DocumentFilter(type: .inventory, state: 800, match: .waiting, year: 2025),
  ]
  private static let findings: [FindingFilter] = [
    FindingFilter(), FindingFilter(party: 1), FindingFilter(rule: .hsCode),
    FindingFilter(party: 1, rule: .hsCode, refuses: true, isOpen: nil),
  ]

  /// The steps that SQLite takes for a statement.
  private func plan(_ sql: String, _ shelf: Shelf) throws -> [String] {
    try shelf.database.read { session in
      let statement = try session.statement("EXPLAIN QUERY PLAN " + sql)
      var steps: [String] = []
      while try statement.step() { steps.append(statement.text(3)) }
      return steps
    }
  }

  @Test func `no page reads all documents, or sorts them`() throws {
    try LiveEngine.sqlite.withShelf { shelf in
      let texts =
        Self.documents.map { LedgerQueryStore.statementText($0) }
        + Self.findings.map { LedgerQueryStore.statementText($0) }
      for text in texts {
        let steps = try plan(text, shelf)
        #expect(!steps.isEmpty)
        for step in steps {
          #expect(!step.hasPrefix("SCAN d"), "\(step)\n\(text)")
          #expect(!step.contains("TEMP B-TREE FOR ORDER BY"), "\(step)\n\(text)")
        }
      }
    }
  }

  @Test func `the few are found through their own indexes`() throws {
    try LiveEngine.sqlite.withShelf { shelf in
      let wanted: [(DocumentFilter, String)] = [
        (DocumentFilter(party: 1), "document_by_key"),
        (DocumentFilter(type: .inventoryReturn), "return_by_kind"),
        (DocumentFilter(state: 800), "document_by_state"),
        (DocumentFilter(match: .waiting), "inventory_by_match"),
        (DocumentFilter(type: .inventory, year: 2025, isCurrent: true), "inventory_by_day"),
        (DocumentFilter(type: .inventory, state: 800, year: 2025), "inventory_by_day"),
        (DocumentFilter(type: .inventory, hasFindings: true, year: 2025), "inventory_by_day"),
      ]
      for (filter, index) in wanted {
        let steps = try plan(LedgerQueryStore.statementText(filter), shelf)
        #expect(steps.contains { $0.contains(index) }, "\(steps)")
      }
    }
  }
}
