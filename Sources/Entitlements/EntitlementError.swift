public import TradeTerms

/// Why an entitlement cannot be told.
public enum EntitlementError: Explained, Hashable {
  case unreadableNumber(String)
  case wrongCheck(String, expected: Character)
  case noSuchDecision(String)
  case unknownEnterprise(code: String)
  case notRegistered(code: String, day: Day)
  case noRun(pack: String)
  case noSuchRun(Int64, pack: String)
  case unknownTarget(String)
  case unknownBudget(String, known: [String])
  case packNotKept(version: String)
  case unknownFact(String, known: [String])
  case nothingClaimed(String)
  case tooLong(field: Wording, count: Int, limit: Int)
  /// A contact is sealed, and there is no key for it.
  case noContactKey
  case unreadableStatistics(DelimitedTextError)
  case unreadableFigure(line: Int, text: String)

  public var place: String {
    switch self {
    case .unreadableNumber(let text), .wrongCheck(let text, _), .noSuchDecision(let text): text
    case .unknownEnterprise(let code), .notRegistered(let code, _): code
    case .noRun(let pack): pack
    case .noSuchRun(let id, _): "\(id)"
    case .unknownTarget(let id), .unknownBudget(let id, _): id
    case .packNotKept(let version): version
    case .unknownFact(let name, _): name
    case .nothingClaimed(let number): number
    case .tooLong(let field, _, _): field.english
    case .noContactKey: "contact"
    case .unreadableStatistics(let error): error.place
    case .unreadableFigure(let line, _): "\(line)"
    }
  }
}
