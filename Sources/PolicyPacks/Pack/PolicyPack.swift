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
  public var sentences: [Sentence] { measures.flatMap(\.sentences) }

  /// Every decision, in the order of the sentences.
  public var decisions: [PackDecision] { sentences.flatMap(\.decisions) }

  /// Every target, in the order of the sentences.
  public var targets: [Target] { sentences.flatMap(\.targets) }

  /// Every benefit, in the order of the sentences.
  public var benefits: [Benefit] { sentences.flatMap(\.benefits) }

  /// Every parameter, in the order of the sentences.
  public var parameters: [Parameter] { sentences.flatMap(\.parameters) }

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
