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
  /// The first day on which it is in force.
  public let from: CalendarDay
  /// The last day; nil while no end is known.
  public let to: CalendarDay?
  /// The pack that it builds on; what that decides, it decides too, with its own numbers.
  public var base: PolicyPack? { bases.first }
  private let bases: [PolicyPack]
  /// The code of the city whose pack it is; nil for one of the province or the country.
  public let city: String?
  /// Where outside the province it holds; nil for one that may decide about the registry.
  public let elsewhere: Wording?
  public let measures: [Measure]
  public let facts: [String: Fact]
  public let departments: [String: Department]
  public let gaps: [Gap]
  public let readings: [String: Reading]
  /// The kinds of case that it declares, by their ids, with those of the pack below.
  public let caseTypes: [String: CaseType]
  /// The official text, where it is attached.
  public let text: AttachedText?

  /// Every sentence, measure by measure.
  public let sentences: [Sentence]
  /// Every decision, in the order of the sentences, those of the pack below first.
  public let decisions: [PackDecision]
  /// Every target, in the order of the sentences.
  public let targets: [Target]
  /// Every benefit, in the order of the sentences.
  public let benefits: [Benefit]
  /// Every parameter, in the order of the sentences; one that the pack below leaves open or that this
  /// one says anew stands as this one says it.
  public private(set) var parameters: [Parameter]

  /// A pack of what its reader found; what stands in the sentences is gathered once, for every
  /// answer asks for it.
  init(
    id: String, number: String, title: Wording, issuer: Wording, source: Wording?,
    purpose: Wording?, signed: CalendarDay, published: CalendarDay, from: CalendarDay,
    to: CalendarDay?, base: PolicyPack?, city: String?, elsewhere: Wording?, measures: [Measure],
    facts: [String: Fact], departments: [String: Department], gaps: [Gap],
    readings: [String: Reading], caseTypes: [String: CaseType], text: AttachedText?
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.issuer = issuer
    self.source = source
    self.purpose = purpose
    self.signed = signed
    self.published = published
    self.from = from
    self.to = to
    bases = base.map { [$0] } ?? []
    self.city = city
    self.elsewhere = elsewhere
    self.measures = measures
    self.facts = facts
    self.departments = departments
    self.gaps = gaps
    self.readings = readings
    self.caseTypes = caseTypes
    self.text = text
    sentences = measures.flatMap(\.sentences)
    decisions = (base?.decisions ?? []) + sentences.flatMap(\.decisions)
    targets = sentences.flatMap(\.targets)
    benefits = sentences.flatMap(\.benefits)
    let own = sentences.flatMap(\.parameters)
    let names = Set(own.map(\.name))
    parameters = (base?.parameters ?? []).filter { !names.contains($0.name) } + own
  }

  /// Whether it decides anything about a kind of subject.
  public func decides(about subject: Subject) -> Bool {
    decisions.contains { $0.subject == subject }
  }

  /// What most of its own decisions are about.
  public var usualSubject: Subject {
    let own = sentences.flatMap(\.decisions)
    return Subject.allCases.max { left, right in
      own.count { $0.subject == left } < own.count { $0.subject == right }
    } ?? .enterprise
  }

  /// The pack with other values for some parameters.
  func replacing(_ values: [String: Value]) -> PolicyPack {
    var copy = self
    copy.parameters = parameters.map { parameter in
      values[parameter.name].map { parameter.always($0) } ?? parameter
    }
    return copy
  }

  /// Whether it decides on a day about the enterprises of the registry.
  public func decidesEnterprises(on day: CalendarDay) -> Bool {
    elsewhere == nil && isInForce(on: day) && decides(about: .enterprise)
  }

  /// Whether it is in force on a day.
  public func isInForce(on day: CalendarDay) -> Bool { from <= day && to.map { day <= $0 } ?? true }

  /// Reads the files of a pack; a pack with a mistake is refused as a whole.
  /// - Throws: `PackRefused` with every mistake that was found.
  public static func load(
    files: [PackFile], on base: PolicyPack? = nil
  ) throws(PackRefused) -> PolicyPack {
    var reader = PackReader(base: base)
    guard let pack = reader.read(files), reader.findings.isEmpty else {
      throw PackRefused(findings: reader.findings)
    }
    let findings = PackProgram.findings(of: pack)
    guard findings.isEmpty else { throw PackRefused(findings: findings) }
    return pack
  }
}
