/// The rules that a message is held against. What they say and whether they refuse is data: the
/// table `Reference/rules.csv`, read by `RuleTable`.
public enum Rule: String, CaseIterable, Hashable, Sendable {
  // The form: what the official schema demands, and what makes a text no message at all.
  case notWellFormed = "form.not-well-formed"
  case wrongEncoding = "form.wrong-encoding"
  case documentType = "form.document-type"
  case tooLarge = "form.too-large"
  case tooDeep = "form.too-deep"
  case unknownRoot = "form.unknown-root"
  case wrongNamespace = "form.wrong-namespace"
  case attribute = "form.attribute"
  case unexpectedElement = "form.unexpected-element"
  case missingElement = "form.missing-element"
  case repeatedElement = "form.repeated-element"
  case elementOrder = "form.element-order"
  case strayText = "form.stray-text"
  case textLength = "form.text-length"
  case decimalForm = "form.decimal"
  case integerForm = "form.integer"
  case fixedValue = "form.fixed-value"
  case tooManyRecords = "form.too-many-records"
  case tooManyLines = "form.too-many-lines"
  case signatureForm = "form.signature"

  // The content: what the schema lets through and should not.
  case emptyMandatory = "content.empty-mandatory"
  case blanksAround = "content.blanks-around"
  case guidForm = "content.guid-form"
  case enterpriseCode = "content.enterprise-code"
  case dateTime = "content.date-time"
  case date = "content.date"
  case unknownCode = "content.unknown-code"
  case unlistedCode = "content.unlisted-code"
  case negativeNumber = "content.negative-number"
  case zeroQuantity = "content.zero-quantity"
  case lineNumber = "content.line-number"
  case repeatedLineNumber = "content.repeated-line-number"
  case hsCode = "content.hs-code"
  case exportFlag = "content.export-flag"
  case lineTotal = "content.line-total"
  case orderTotal = "content.order-total"
  case grossBelowNet = "content.gross-below-net"
  case secondUnit = "content.second-unit"
  case bondedFields = "content.bonded-fields"
  case mixedCurrency = "content.mixed-currency"
  case repeatedInMessage = "content.repeated-in-message"

  // The state: what the ledger already holds.
  case staleVersion = "state.stale-version"
  case sameTimeOtherContent = "state.same-time-other-content"
  case alreadyDeclared = "state.already-declared"
  case nothingToChange = "state.nothing-to-change"
  case sameFirmTwoCodes = "state.same-firm-two-codes"

  // The match of order, receipts, waybill and inventory.
  case matchPlatform = "match.platform"
  case matchSellerName = "match.seller-name"
  case matchLine = "match.line"
  case matchQuantity = "match.quantity"
  case matchMoney = "match.money"
  case matchCharge = "match.charge"
  case matchWeight = "match.weight"

  // The measures.
  case missingRate = "measure.missing-rate"
  case amountTooLarge = "measure.too-large"

  /// Whether the rule is one of the official schema's: a message that breaks it is refused whole.
  public var isForm: Bool { rawValue.hasPrefix("form.") }
}
