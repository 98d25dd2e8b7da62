/// What cases keep of one person, for their own copy of it: a page of it, the newest case first.
public struct PersonTrace: Sendable {
  /// A case that they opened, have, or took a step in.
  public struct Case: Sendable {
    public let record: CaseRecord
    public let isOpener: Bool
    public let isOwner: Bool
    /// What they filled in, where they opened it and still speak for who asks.
    public let fields: [CaseSheet.Line]
    /// What they did.
    public let steps: [CaseEvent]
  }

  public let cases: [Case]
  /// The id below which the next page goes on; nil behind the last case.
  public let next: Int64?
}
