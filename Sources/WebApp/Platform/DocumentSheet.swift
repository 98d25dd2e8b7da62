/// One document with everything that is on record about it.
public struct DocumentSheet: Hashable, Sendable, Encodable {
  public var row: DocumentRow
  public var head: [FieldLine]
  public var lines: [[FieldLine]]
  public var versions: [VersionLine]
  public var partners: [PartnerLine]
  public var findings: [FindingRow]
  /// The text as it was handed in, when the document was refused and can be corrected.
  public var refusedText: String?

  public init(
    row: DocumentRow, head: [FieldLine], lines: [[FieldLine]], versions: [VersionLine],
    partners: [PartnerLine], findings: [FindingRow], refusedText: String? = nil
  ) {
    self.row = row
    self.head = head
    self.lines = lines
    self.versions = versions
    self.partners = partners
    self.findings = findings
    self.refusedText = refusedText
  }
}
