import TradeTerms

/// A sentence in both languages, as JSON shows it.
struct Bilingual: Encodable {
  let zh: String
  let en: String

  init(_ wording: Wording) {
    zh = wording.chinese
    en = wording.english
  }
}
