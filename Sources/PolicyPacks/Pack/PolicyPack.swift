public import FEEL
public import TradeTerms

/// A policy as a folder of reviewable files, read and checked.
public struct PolicyPack: Sendable {
  public let id: String
  public let number: String
  public let title: Wording
  public let issuer: Wording
  /// Where the text stands and what our summaries are.
  public let source: Wording?
  /// What the policy is for, in our own words.
  public let purpose: Wording?
  public let signed: CalendarDay
  public let published: CalendarDay
  public let measures: [Measure]
  public let facts: [String: Fact]
  public let departments: [String: Department]
  public let gaps: [Gap]
  public let readings: [String: Reading]

  /// Every sentence, measure by measure.
  public let sentences: [Sentence]
  /// Every decision, in the order of the sentences.
  public let decisions: [PackDecision]
  /// Every target, in the order of the sentences.
  public let targets: [Target]
  /// Every benefit, in the order of the sentences.
  public let benefits: [Benefit]
  /// Every parameter, in the order of the sentences.
  public let parameters: [Parameter]

  /// A pack of what its reader found; what stands in the sentences is gathered once, for every
  /// answer asks for it.
  init(
    id: String, number: String, title: Wording, issuer: Wording, source: Wording?,
    purpose: Wording?, signed: CalendarDay, published: CalendarDay, measures: [Measure],
    facts: [String: Fact], departments: [String: Department], gaps: [Gap],
    readings: [String: Reading]
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.issuer = issuer
    self.source = source
    self.purpose = purpose
    self.signed = signed
    self.published = published
    self.measures = measures
    self.facts = facts
    self.departments = departments
    self.gaps = gaps
    self.readings = readings
    sentences = measures.flatMap(\.sentences)
    decisions = sentences.flatMap(\.decisions)
    targets = sentences.flatMap(\.targets)
    benefits = sentences.flatMap(\.benefits)
    parameters = sentences.flatMap(\.parameters)
  }

  /// Reads the files of a pack; a pack with a mistake is refused as a whole.
  /// - Throws: `PackRefused` with every mistake that was found.
  public static func load(files: [PackFile]) throws(PackRefused) -> PolicyPack {
    var reader = PackReader()
    guard let pack = reader.read(files), reader.findings.isEmpty else {
      throw PackRefused(findings: reader.findings)
    }
    let findings = PackProgram.findings(of: pack)
    guard findings.isEmpty else { throw PackRefused(findings: findings) }
    return pack
  }
}
