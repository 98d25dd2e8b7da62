/// The number of a measure, as the policy writes it.
enum Numeral {
  static func text(_ number: Int, _ language: Language) -> String {
    guard language == .chinese, chinese.indices.contains(number - 1) else {
      return String(number)
    }
    return chinese[number - 1]
  }

  private static let chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
}
