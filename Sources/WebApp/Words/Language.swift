import TradeTerms

/// The languages of the pages; Chinese comes first.
enum Language: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"

  /// The value of the HTML attribute `lang`.
  var tag: String {
    switch self {
    case .chinese: "zh-CN"
    case .english: "en"
    }
  }

  var other: Language { self == .chinese ? .english : .chinese }
}

extension Wording {
  /// The sentence in one language.
  subscript(_ language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
