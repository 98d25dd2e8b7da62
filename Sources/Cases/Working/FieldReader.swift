internal import FEEL
internal import PolicyPacks
internal import TradeTerms

/// Reads what somebody filled into a form, and says everything that is wrong with it.
struct FieldReader {
  /// Whether a department is one of the policy's.
  let departments: Set<String>
  private(set) var values: [String: String] = [:]
  private(set) var problems: [FieldProblem] = []

  /// The day on which the form is sent.
  private let today: Day

  init(departments: Set<String>, today: Day) {
    self.departments = departments
    self.today = today
  }

  /// Takes the fields of a form; names that the form does not have are left alone.
  mutating func read(_ fields: [FormField], from given: [String: String]) {
    for field in fields {
      var raw = (given[field.id] ?? "").replacing("\r\n", with: "\n").trimmedBlanks
      if raw.isEmpty, let fallback = field.fallback {
        raw = CaseConditions.text(value(of: fallback, over: fields), field) ?? ""
      }
      if raw.isEmpty {
        if field.isRequired { refuse(field, Wording("没有填写", "it is empty")) }
        continue
      }
      read(field, raw, fields)
    }
  }

  /// What an expression comes to over what was read so far.
  private func value(of expression: Expression, over fields: [FormField]) -> Value {
    var known: [String: Value] = [
      "today": .date(CalendarDay(daysSinceEpoch: today.daysSinceEpoch))
    ]
    for field in fields {
      known[field.id] = values[field.id].map { CaseConditions.value($0, field) } ?? .null
    }
    var evaluator = Evaluator(Environment(values: known))
    return evaluator.value(of: expression)
  }

  private mutating func refuse(_ field: FormField, _ what: Wording) {
    problems.append(FieldProblem(field: field.id, label: field.label, what: what))
  }

  private mutating func read(_ field: FormField, _ raw: String, _ fields: [FormField]) {
    switch field.kind {
    case .line, .text:
      if case .line = field.kind, raw.contains(where: \.isNewline) {
        return refuse(field, Wording("只能写一行", "it must be one line"))
      }
      guard raw.count <= field.most else {
        return refuse(
          field,
          Wording(
            "有 \(raw.count) 字，最多 \(field.most) 字",
            "it has \(raw.count) characters, \(field.most) is the most"))
      }
      guard !raw.unicodeScalars.contains(where: { $0.value < 32 && $0 != "\n" && $0 != "\t" })
      else { return refuse(field, Wording("含有控制字符", "it has control characters")) }
      values[field.id] = raw
    case .number: number(field, raw)
    case .money: money(field, raw)
    case .day: day(field, raw, fields)
    case .yesNo:
      let words = ["true": "true", "false": "false", "是": "true", "否": "false"]
      guard let word = words[raw] else {
        return refuse(field, Wording("请选是或否", "choose yes or no"))
      }
      values[field.id] = word
    case .choice(let choices):
      guard choices.contains(where: { $0.code == raw }) else {
        return refuse(field, Wording("不在选项之中", "it is none of the choices"))
      }
      values[field.id] = raw
    case .department:
      guard departments.contains(raw) else {
        return refuse(field, Wording("没有这个部门", "there is no such department"))
      }
      values[field.id] = raw
    case .experts:
      let ids = raw.split(separator: ",").map { $0.trimmingPrefix(" ") }
      guard ids.allSatisfy({ Int64($0) != nil }) else {
        return refuse(field, Wording("请从专家库中选取", "choose from the register"))
      }
      values[field.id] = ids.joined(separator: ",")
    }
  }

  private mutating func day(_ field: FormField, _ raw: String, _ fields: [FormField]) {
    guard let day = try? Day(raw), raw.count == 10 else {
      return refuse(
        field, Wording("不是日期，请写成 2026-03-31", "it is no day; write it like 2026-03-31"))
    }
    guard !field.isFuture || day >= today else {
      return refuse(field, Wording("这一天已经过去", "that day is over"))
    }
    guard !field.isPast || day <= today else {
      return refuse(field, Wording("这一天还没有到", "that day is still to come"))
    }
    if let latest = field.latest, case .date(let last) = value(of: latest, over: fields),
      last.daysSinceEpoch < Int64(day.daysSinceEpoch)
    {
      return refuse(field, Wording("不能晚于 \(last)", "it must not be after \(last)"))
    }
    values[field.id] = day.description
  }

  private mutating func number(_ field: FormField, _ raw: String) {
    guard let value = Self.decimal(raw) else { return refuse(field, Self.noNumber) }
    let isWhole = field.places == 0
    if let least = field.least {
      let floor = Decimal128("\(least)") ?? .zero
      guard value >= floor, !isWhole || value.isInteger else {
        return refuse(
          field,
          isWhole
            ? Wording("应为不小于 \(least) 的整数", "it must be a whole number, at least \(least)")
            : Wording("不能小于 \(least)", "it must not be less than \(least)"))
      }
    }
    if let places = field.places, Self.places(of: value) > places {
      return refuse(
        field,
        isWhole
          ? Wording("应为整数", "it must be a whole number")
          : Wording("至多 \(places) 位小数", "it may have \(places) decimal places at most"))
    }
    keep(value, field)
  }

  private mutating func money(_ field: FormField, _ raw: String) {
    guard let value = Self.decimal(raw) else { return refuse(field, Self.noNumber) }
    let fraction = raw.split(separator: ".").dropFirst().first?.count ?? 0
    guard !raw.hasPrefix("-"), fraction <= 2 else {
      return refuse(
        field,
        Wording("应为不带负号、至多两位小数的金额", "it must be an amount without sign, of at most two places"))
    }
    if let least = field.least, let floor = Decimal128("\(least)"), value < floor {
      return refuse(field, Wording("不能小于 \(least)", "it must not be less than \(least)"))
    }
    keep(value, field)
  }

  /// Takes a number that is not too great.
  private mutating func keep(_ value: Decimal128, _ field: FormField) {
    if field.most != Int.max, let most = Decimal128("\(field.most)"), most < value {
      return refuse(field, Wording("不能大于 \(field.most)", "it must not be more than \(field.most)"))
    }
    values[field.id] = value.description
  }

  private static let noNumber = Wording("不是数", "it is no number")

  /// A number as people write it, with or without commas between thousands.
  private static func decimal(_ raw: String) -> Decimal128? {
    let plain = raw.replacing(",", with: "").replacing("，", with: "")
    guard plain.wholeMatch(of: /[+-]?[0-9]{1,20}(\.[0-9]{1,10})?/) != nil else { return nil }
    return Decimal128(plain)
  }

  /// The decimal places that a number needs.
  private static func places(of value: Decimal128) -> Int {
    value.description.split(separator: ".").dropFirst().first?.count ?? 0
  }
}

extension String {
  var trimmedBlanks: String {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
