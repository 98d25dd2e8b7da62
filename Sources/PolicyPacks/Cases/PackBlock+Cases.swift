internal import FEEL
internal import TradeTerms
internal import Yams

extension PackBlock {
  /// Whether a field says `true`; where it is not there, it does not.
  func flag(_ name: String) throws(PackError) -> Bool {
    guard let field = optional(name) else { return false }
    let text = try field.text()
    guard ["true", "false"].contains(text) else {
      throw field.failure(
        Wording("“\(text)”不是 true 或 false", "“\(text)” is neither true nor false"),
        Wording("请写 true 或 false", "write true or false"))
    }
    return text == "true"
  }

  /// The texts of a list.
  func texts() throws(PackError) -> [String] {
    var texts: [String] = []
    for item in try items() { texts.append(try item.text()) }
    return texts
  }

  /// The items of a list, or the one value that stands in its place.
  func listOrOne() throws(PackError) -> [PackBlock] {
    guard node.sequence != nil else { return [self] }
    return try items()
  }

  /// One of a closed list of words.
  func oneOf<Word: RawRepresentable & CaseIterable>(
    _ words: Word.Type = Word.self
  ) throws(PackError) -> Word where Word.RawValue == String {
    let text = try text()
    guard let word = Word(rawValue: text) else {
      throw failure(
        Wording("不认识“\(text)”", "“\(text)” means nothing here"),
        PackError.suggestion(for: text, among: Word.allCases.map(\.rawValue)))
    }
    return word
  }

  /// A time limit such as `2 working days`.
  func timeLimit() throws(PackError) -> TimeLimit {
    let text = try text()
    guard let limit = TimeLimit(text) else {
      throw failure(
        Wording("“\(text)”不是时限", "“\(text)” is no limit of time"),
        Wording(
          "请写成 1 working hour、2 working days、24 hours 或 7 days",
          "write it like 1 working hour, 2 working days, 24 hours or 7 days"))
    }
    return limit
  }
}
