internal import Foundation

/// The fields of a case as one text.
enum CaseFields {
  /// The name under which stands what the records said of a field.
  static func recorded(_ field: String) -> String { "recorded.\(field)" }

  /// What stands with the event by which somebody was handed a case: the number of their account.
  static func handed(to account: Int64) -> [String: String] { ["person": "\(account)"] }

  static func text(_ fields: [String: String]) -> String {
    guard !fields.isEmpty else { return "{}" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(fields) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }

  static func values(_ text: String) -> [String: String] {
    if text == "{}" { return [:] }
    return (try? JSONDecoder().decode([String: String].self, from: Data(text.utf8))) ?? [:]
  }
}
