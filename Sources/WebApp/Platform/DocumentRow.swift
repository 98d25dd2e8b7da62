/// One document in a list.
public struct DocumentRow: Hashable, Sendable, Encodable {
  public var id: String
  public var kind: Label
  /// The business number, such as the order or waybill number.
  public var number: String
  public var enterpriseCode: String
  public var enterpriseName: String
  public var day: String
  public var amount: Figure
  public var state: Label
  public var match: Label?
  public var findings: Int

  public init(
    id: String, kind: Label, number: String, enterpriseCode: String, enterpriseName: String,
    day: String, amount: Figure, state: Label, match: Label? = nil, findings: Int = 0
  ) {
    self.id = id
    self.kind = kind
    self.number = number
    self.enterpriseCode = enterpriseCode
    self.enterpriseName = enterpriseName
    self.day = day
    self.amount = amount
    self.state = state
    self.match = match
    self.findings = findings
  }
}
