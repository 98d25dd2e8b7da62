import CustomsMessages
import Registry
import TradeLedger
import TradeTerms

extension Choices {
  /// The closed lists, from the terms of the trade and the operator's code tables.
  init(_ words: DocumentWords) {
    self.init(
      cities: City.allCases.map { Choice(code: $0.code, name: $0.name) },
      enterpriseKinds: EnterpriseKind.allCases.map {
        Choice(code: String($0.rawValue), name: $0.name)
      },
      documentKinds: MessageType.allCases.map { type in
        Choice(code: String(type.rawValue), name: words.kind(type.rawValue).text)
      },
      documentStates: [
        Choice(code: DocumentWords.refused.code, name: DocumentWords.refused.text)
      ] + words.tables.returnStatuses.entries.map { Choice(code: $0.code, name: $0.name) },
      matches: DocumentWords.matches.map(\.choice))
  }
}

extension DocumentWords {
  /// The states of the match that a list can be asked for.
  static let matches: [(choice: Choice, state: MatchState)] = [
    (Choice(code: "matched", name: Wording("三单相符", "matched")), .matched),
    (Choice(code: "waiting", name: Wording("等待单证", "waiting")), .waiting),
    (Choice(code: "conflict", name: Wording("三单不符", "in conflict")), .conflict),
  ]
}
