import CustomsMessages
import Foundation
import TradeLedger
import TradeTerms

/// A document as JSON shows it.
struct ShownDocument: Encodable {
  let id: String
  let kind: Int
  let kindName: Bilingual
  let party: String
  let tradeNumber: String
  let appTime: Int64
  let standing: Bilingual
  let state: Int64?
  let stateName: Bilingual?
  let match: Bilingual?
  let missing: [Bilingual]
  let day: String
  let openFindings: Int
  let knownAt: String

  init(
    _ document: LedgerDocument, openFindings: Int, party: String, _ tables: ReferenceTables
  ) {
    id = "\(document.number.rawValue)"
    kind = document.type.rawValue
    kindName = Bilingual(DocumentWording.kind(document.type.rawValue))
    self.party = party
    tradeNumber = document.tradeNumber
    appTime = document.appTime
    standing = Bilingual(DocumentWording.standing(document.standing))
    state = document.state
    stateName = DocumentWording.state(document.state, tables).map(Bilingual.init)
    match = DocumentWording.match(document).map(Bilingual.init)
    missing = DocumentWording.missing(document.missing).map(Bilingual.init)
    day = Day(daysSinceEpoch: Int32(truncatingIfNeeded: document.day))?.description ?? ""
    self.openFindings = openFindings
    knownAt = Instant(millisecondsSinceEpoch: document.knownAt).description
  }

  /// The cells of a list.
  func cells(_ tongue: Tongue) -> [String] {
    [
      id, tongue(kindName.zh, kindName.en), tradeNumber, party, day,
      tongue(standing.zh, standing.en), stateName.map { tongue($0.zh, $0.en) } ?? "—",
      match.map { tongue($0.zh, $0.en) } ?? "—", openFindings == 0 ? "" : "\(openFindings)",
    ]
  }

  static func heading(_ tongue: Tongue) -> [String] {
    tongue == .chinese
      ? ["编号", "类型", "业务编号", "企业", "日期", "版本", "回执", "比对", "问题"]
      : ["id", "kind", "number", "enterprise", "day", "version", "return", "match", "findings"]
  }
}
