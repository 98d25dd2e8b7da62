import CustomsMessages
import TradeLedger
import TradeTerms

/// A finding of the ledger as JSON shows it.
struct KeptFinding: Encodable {
  let document: String
  let kind: Int?
  let tradeNumber: String?
  let finding: ShownFinding
  let knownAt: String
  let resolvedAt: String?

  init(
    _ kept: LedgerFinding, _ rules: CustomsMessages.RuleTable, kind: Int? = nil,
    tradeNumber: String? = nil
  ) {
    document = "\(kept.document.rawValue)"
    self.kind = kind
    self.tradeNumber = tradeNumber
    finding = ShownFinding(kept.finding, file: "\(kept.document.rawValue)", rules)
    knownAt = Instant(millisecondsSinceEpoch: kept.knownAt).description
    resolvedAt = kept.resolvedAt.map { Instant(millisecondsSinceEpoch: $0).description }
  }

  func text(_ tongue: Tongue) -> String {
    finding.text(tongue)
      + (resolvedAt.map { tongue("（\($0) 已解决）", " (resolved \($0))") } ?? "")
  }
}
