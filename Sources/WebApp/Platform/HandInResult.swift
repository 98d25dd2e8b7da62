/// What became of one file.
public struct HandInResult: Hashable, Sendable, Encodable {
  public var file: String
  /// The number under which the file is on record.
  public var receipt: String?
  public var documents: [HandInLine]
  /// What is wrong with the file as a whole.
  public var findings: [FindingRow]

  public init(
    file: String, receipt: String?, documents: [HandInLine], findings: [FindingRow] = []
  ) {
    self.file = file
    self.receipt = receipt
    self.documents = documents
    self.findings = findings
  }
}
