import TradeTerms

/// One row of a file of enterprises, read.
struct ImportedRow {
  typealias Column = (column: EnterpriseColumn, heading: String)

  /// Nil when something is wrong with the row.
  let enterprise: Enterprise?
  /// The turnover that it declares, by year.
  let turnover: [(year: Int, value: RMB)]
  private var reader: EnterpriseRowReader

  init(_ row: DelimitedText.Row, _ columns: [Column]) {
    reader = EnterpriseRowReader(line: row.line, cells: row.cells, columns: columns)
    let enterprise = reader.enterprise()
    turnover = reader.turnover()
    self.enterprise = reader.findings.isEmpty ? enterprise : nil
  }

  var evidence: String { reader.evidence }
  var findings: [ImportFinding] { reader.findings }

  /// Adds what the registry has against the row.
  mutating func refuse(_ error: RegistryError) {
    let isOfCustoms = error.place == enterprise?.customs?.description
    reader.note(isOfCustoms ? .customs : .uscc, error.what, error.remedy)
  }
}
