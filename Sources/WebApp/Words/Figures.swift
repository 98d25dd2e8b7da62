import TradeTerms

/// Writes figures for people: 亿元 and 万元 in Chinese, billions and millions in English.
///
/// A figure is cut, never rounded up: one fen below a threshold must not read as the threshold.
enum Figures {
  /// A figure in short form.
  static func text(_ figure: Figure, _ language: Language) -> String {
    switch figure {
    case .rmb(let fen): money(fen, language)
    case .count(let count, let unit): grouped(count) + unitText(unit, language)
    case .ratio(let hundredths, let unit):
      grouped(hundredths / 100, isNegative: hundredths < 0) + "." + twoDigits(hundredths % 100)
        + unitText(unit, language)
    case .words(let words): words[language]
    case .unknown: language == .chinese ? "未知" : "unknown"
    }
  }

  /// What is short, written so that it never reads as less than it is.
  static func shortfallText(_ figure: Figure, _ language: Language) -> String {
    guard case .rmb(let fen) = figure else { return text(figure, language) }
    return money(fen, language, roundsUp: true)
  }

  /// An amount to the fen, such as 2,999,999,999.99 元.
  static func exact(fen: Int64, _ language: Language) -> String {
    let amount = grouped(fen / 100, isNegative: fen < 0) + "." + twoDigits(fen % 100)
    return language == .chinese ? amount + " 元" : "CNY " + amount
  }

  /// A whole number with its thousands grouped.
  static func grouped(_ number: Int64) -> String {
    grouped(number, isNegative: number < 0)
  }

  private static func grouped(_ number: Int64, isNegative: Bool) -> String {
    let digits = Array(String(number.magnitude).utf8)
    var bytes: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { bytes.append(UInt8(ascii: ",")) }
      bytes.append(digit)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func twoDigits(_ number: Int64) -> String {
    let magnitude = number.magnitude
    return magnitude < 10 ? "0\(magnitude)" : "\(magnitude)"
  }

  private static func unitText(_ unit: Wording, _ language: Language) -> String {
    let word = unit[language]
    return word.isEmpty ? "" : " " + word
  }

  private static func money(
    _ fen: Int64, _ language: Language, roundsUp: Bool = false
  ) -> String {
    let steps = language == .chinese ? chineseSteps : englishSteps
    guard let step = steps.first(where: { fen.magnitude >= $0.fen.magnitude }) else {
      return exact(fen: fen, language)
    }
    let hundredth = step.fen / 100
    var hundredths = fen / hundredth
    if roundsUp, fen % hundredth != 0 { hundredths += fen < 0 ? -1 : 1 }
    let amount =
      grouped(hundredths / 100, isNegative: fen < 0) + "." + twoDigits(hundredths % 100)
    return language == .chinese ? "\(amount) \(step.name)" : "CNY \(amount) \(step.name)"
  }

  private static let chineseSteps: [(fen: Int64, name: String)] = [
    (10_000_000_000, "亿元"), (1_000_000, "万元"),
  ]
  private static let englishSteps: [(fen: Int64, name: String)] = [
    (100_000_000_000, "billion"), (100_000_000, "million"),
  ]
}
