internal import FEEL

/// A number as an official text writes it, with what stands around it.
struct WrittenNumber: Hashable {
  /// Whether the number itself belongs to what it bounds.
  enum Bound: Hashable {
    /// 以上, 以内, 达到, 不低于, 不超过: it does (民法典 1259).
    case inside
    /// 超过, 不满, 低于: it does not.
    case outside
  }

  /// The number without its 万 and 亿.
  let plain: Decimal128
  /// The number with them.
  let whole: Decimal128
  let bound: Bound?

  /// All numbers of a text, in digits and in Chinese.
  static func all(in text: String) -> [WrittenNumber] {
    let letters = Array(text)
    var numbers: [WrittenNumber] = []
    var index = 0
    while index < letters.count {
      guard let (plain, end) = digits(letters, index) ?? chinese(letters, index) else {
        index += 1
        continue
      }
      var whole = plain
      var next = end
      while next < letters.count, let power = powers[letters[next]] {
        whole = whole.multiplied(by: power) ?? whole
        next += 1
      }
      if next < letters.count, letters[next] == "%" || letters[next] == "％" { next += 1 }
      let before = String(letters[max(0, index - 4)..<index])
      let behind = String(letters[next..<min(letters.count, next + 8)])
      numbers.append(WrittenNumber(plain: plain, whole: whole, bound: bound(before, behind)))
      index = max(next, index + 1)
    }
    return numbers
  }

  private static let powers: [Character: Decimal128] = [
    "万": Decimal128(10_000), "亿": Decimal128(100_000_000), "千": Decimal128(1_000),
    "百": Decimal128(100),
  ]

  private static func digits(_ letters: [Character], _ start: Int) -> (Decimal128, Int)? {
    var end = start
    var text = ""
    while end < letters.count, letters[end].isASCII, letters[end].isNumber || isMark(letters, end) {
      if letters[end] != "," { text.append(letters[end]) }
      end += 1
    }
    return Decimal128(text).map { ($0, end) }
  }

  /// A point or a comma inside of a number.
  private static func isMark(_ letters: [Character], _ place: Int) -> Bool {
    guard letters[place] == "." || letters[place] == "," else { return false }
    let (before, behind) = (place - 1, place + 1)
    return before >= 0 && behind < letters.count && letters[before].isASCII
      && letters[before].isNumber && letters[behind].isASCII && letters[behind].isNumber
  }

  /// Chinese numbers up to a thousand, such as 二十五.
  private static func chinese(_ letters: [Character], _ start: Int) -> (Decimal128, Int)? {
    let ones = Array("零一二三四五六七八九")
    var end = start
    var sum = 0
    var current: Int?
    while end < letters.count {
      if let digit = ones.firstIndex(of: letters[end]) {
        current = digit
      } else if letters[end] == "两" {
        current = 2
      } else if letters[end] == "十" || letters[end] == "百", current != nil || letters[end] == "十" {
        sum += (current ?? 1) * (letters[end] == "十" ? 10 : 100)
        current = nil
      } else {
        break
      }
      end += 1
    }
    guard end > start else { return nil }
    return (Decimal128(Int64(sum + (current ?? 0))), end)
  }

  private static func bound(_ before: String, _ behind: String) -> Bound? {
    for word in ["不超过", "不低于", "不少于", "达到", "不大于"] where before.hasSuffix(word) {
      return .inside
    }
    for word in ["超过", "不满", "低于", "少于", "大于", "高于"] where before.hasSuffix(word) {
      return .outside
    }
    for word in ["以上", "以内", "以下"] where behind.contains(word) { return .inside }
    return nil
  }
}
