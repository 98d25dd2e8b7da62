/// An export as customs have it: an inventory of one customs mode.
public struct ExportLine: Hashable, Sendable, Encodable {
  /// The id of its document.
  public var id: String
  /// Under what it was declared: trade number, and number of the declaration.
  public var number: String
  /// The codes of whose export it is.
  public var codes: [String]
  public var mode: String
  /// The day for which it was declared.
  public var day: String
  /// The day on which customs closed it; nil while the goods are not known to have left.
  public var leftOn: String?
  public var amount: Figure
  public var state: Label

  public init(
    id: String, number: String, codes: [String], mode: String, day: String, leftOn: String?,
    amount: Figure, state: Label
  ) {
    self.id = id
    self.number = number
    self.codes = codes
    self.mode = mode
    self.day = day
    self.leftOn = leftOn
    self.amount = amount
    self.state = state
  }
}

/// What an enterprise exported, a slice at a time.
public struct ExportPage: Hashable, Sendable {
  /// The code by which its pages are named, and all its codes.
  public var code: String
  public var codes: Set<String>
  public var name: String
  public var slice: Slice<ExportLine>

  public init(code: String, codes: Set<String>, name: String, slice: Slice<ExportLine>) {
    self.code = code
    self.codes = codes
    self.name = name
    self.slice = slice
  }
}
