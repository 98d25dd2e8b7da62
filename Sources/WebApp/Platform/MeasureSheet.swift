public import TradeTerms

/// One measure of the policy with its sentences, as a page shows it.
public struct MeasureSheet: Hashable, Sendable, Encodable {
  public var id: Int
  /// The heading; `nil` where the text at hand lacks it.
  public var title: Wording?
  /// The document that the measure stands in, such as 粤办函〔2021〕328号.
  public var source: String
  public var departments: [DepartmentLine]
  public var sentences: [SentenceSheet]
  /// What the text at hand lacks, in the places where it is missing.
  public var gaps: [TextGap]

  public init(
    id: Int, title: Wording?, source: String, departments: [DepartmentLine],
    sentences: [SentenceSheet], gaps: [TextGap]
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.departments = departments
    self.sentences = sentences
    self.gaps = gaps
  }
}
