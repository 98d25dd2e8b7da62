internal import FEEL
internal import TradeTerms
internal import Yams

extension PackBlock {
  /// The text of a scalar.
  func text() throws(PackError) -> String {
    guard case .scalar(let scalar) = node else {
      throw failure(
        Wording("此处应为一个值", "a single value should stand here"),
        Wording("请只写一个值", "write one value"))
    }
    return scalar.string
  }

  /// Whether the scalar stands in quotes, so that it is a text whatever it looks like.
  private var isQuoted: Bool {
    guard case .scalar(let scalar) = node else { return false }
    return scalar.style == .singleQuoted || scalar.style == .doubleQuoted
  }

  /// A text in both languages: `{zh: …, en: …}`.
  func wording() throws(PackError) -> Wording {
    try allow("zh", "en")
    return Wording(try required("zh").text(), try required("en").text())
  }

  /// A day such as 2021-11-19.
  func day() throws(PackError) -> CalendarDay {
    let text = try text()
    guard let day = CalendarDay(text) else {
      throw failure(
        Wording("“\(text)”不是日期", "“\(text)” is not a day"),
        Wording("请写成 2021-11-19 的形式", "write it like 2021-11-19"))
    }
    return day
  }

  /// A whole number.
  func integer() throws(PackError) -> Int {
    let text = try text()
    guard let number = Int(text) else {
      throw failure(
        Wording("“\(text)”不是整数", "“\(text)” is not a whole number"),
        Wording("请写整数", "write a whole number"))
    }
    return number
  }

  /// A unit by its Chinese name.
  func unit() throws(PackError) -> MeasureUnit {
    let text = try text()
    guard let unit = MeasureUnit(text) else {
      let names = MeasureUnit.all.map(\.name.chinese).joined(separator: "、")
      throw failure(
        Wording("没有单位“\(text)”", "there is no unit “\(text)”"),
        Wording("可用的单位：\(names)", "the units are: \(names)"))
    }
    return unit
  }

  /// A subject by its name.
  func subject() throws(PackError) -> Subject {
    let text = try text()
    guard let subject = Subject(rawValue: text) else {
      let names = Subject.allCases.map(\.rawValue).joined(separator: ", ")
      throw failure(
        Wording("没有主体“\(text)”", "there is no subject “\(text)”"),
        Wording("可用的主体：\(names)", "the subjects are: \(names)"))
    }
    return subject
  }

  /// A boolean, number, day or text, as YAML writes it.
  func value() throws(PackError) -> Value {
    let text = try text()
    if isQuoted { return .string(text) }
    switch text {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default: break
    }
    if let number = Decimal128(text) { return .number(number) }
    if let day = CalendarDay(text) { return .date(day) }
    return .string(text)
  }

  /// An expression of FEEL.
  func expression(_ scope: Scope) throws(PackError) -> Expression {
    try Self.read(at: place) { () throws(SyntaxError) in
      try Parser.expression(try Self.plain(self), scope: scope)
    }
  }

  private static func plain(_ block: PackBlock) throws(SyntaxError) -> String {
    guard let text = try? block.text() else {
      throw SyntaxError(
        .unexpected(found: "…", expected: "a value"), at: SourcePosition(line: 1, column: 1))
    }
    return text
  }

  /// Turns a mistake in FEEL into one of the pack.
  static func read<Result>(
    at place: PackPlace, _ body: () throws(SyntaxError) -> Result
  ) throws(PackError) -> Result {
    do {
      return try body()
    } catch {
      let column = error.position.column
      throw PackError(
        Wording("\(error.chinese)（第 \(column) 列）", "\(error.english) (column \(column))"),
        at: place.at(line: place.line + error.position.line - 1),
        remedy: Wording(error.remedyInChinese, error.remedyInEnglish))
    }
  }
}
