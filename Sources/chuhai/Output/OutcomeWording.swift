import Entitlements
import TradeTerms

extension DecisionOutcome {
  /// The answer in a word.
  var word: Wording {
    switch self {
    case .holds: Wording("是", "yes")
    case .fails: Wording("否", "no")
    case .unknown: Wording("未知", "unknown")
    }
  }
}
