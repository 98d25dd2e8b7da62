import TradeLedger
import TradeTerms

/// A document that was not taken, as JSON shows it.
struct ShownRefusal: Encodable {
  let id: String
  let kind: Int
  let party: String
  let tradeNumber: String
  let knownAt: String
  let findings: Int
  let correctedBy: String?

  init(_ refusal: ListedRefusal) {
    id = "\(refusal.document.number.rawValue)"
    kind = refusal.document.kind
    party = refusal.document.partyCode
    tradeNumber = refusal.document.tradeNumber
    knownAt = Instant(millisecondsSinceEpoch: refusal.document.knownAt).description
    findings = refusal.findings
    correctedBy = refusal.correctedBy.map { "\($0.rawValue)" }
  }

  func cells(_ tongue: Tongue) -> [String] {
    [
      id, tongue(DocumentWording.kind(kind)), tradeNumber, party, knownAt, "\(findings)",
      correctedBy ?? "—",
    ]
  }

  static func heading(_ tongue: Tongue) -> [String] {
    tongue == .chinese
      ? ["编号", "类型", "业务编号", "企业", "收到", "问题", "已更正为"]
      : ["id", "kind", "number", "enterprise", "received", "findings", "corrected by"]
  }

  func text(_ tongue: Tongue) -> String {
    zip(Self.heading(tongue), cells(tongue)).map { "\($0)  \($1)" }
      .joined(separator: "\n")
  }
}
