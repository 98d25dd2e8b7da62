internal import FEEL
internal import TradeTerms

/// Facts as somebody wrote them, read for the decisions of a program.
public struct GivenFacts {
  /// What could be read.
  public private(set) var values: SubjectFacts = [:]
  /// What could not, each with what to do.
  public private(set) var findings: [PackError] = []
  private let program: PackProgram

  public init(for program: PackProgram) { self.program = program }

  /// Reads one fact by its name, such as `staff`, `sales(2024)` or its label; numbers may carry a
  /// unit, and have that of the fact otherwise.
  ///
  /// The place is shown where something is wrong with it.
  public mutating func add(_ name: String, _ text: String, at place: PackPlace) {
    let text = PipeTable.trimmed(text)
    guard let request = request(name, at: place), let fact = program.pack.facts[request.name] else {
      return
    }
    if text.isEmpty || text == "unknown" || text == "未知" { return }
    guard let value = fact.value(text) else {
      return refuse(place, fact.mismatch(text), fact.remedy(in: nil))
    }
    if let known = values[request], known != value {
      return refuse(
        place,
        Wording("“\(name)”给出了两个不同的值", "“\(name)” is given with two different values"),
        Wording("请只留一个", "keep one of them"))
    }
    values[request] = value
  }

  private mutating func request(_ name: String, at place: PackPlace) -> FactRequest? {
    let trimmed = PipeTable.trimmed(name)
    let parts = trimmed.split(separator: "(", maxSplits: 1).map(String.init)
    let written = parts.count == 2 ? PipeTable.trimmed(parts[1].prefix { $0 != ")" }) : nil
    let year = written.flatMap { Int($0) }
    let key = parts.first.map { PipeTable.trimmed($0) } ?? ""
    let facts = program.pack.facts
    guard
      let fact = facts[key]
        ?? facts.values.first(where: { $0.label.chinese == key || $0.label.english == key })
    else {
      refuse(
        place, Wording("没有事实“\(key)”", "there is no fact “\(key)”"),
        PackError.suggestion(for: key, among: facts.keys))
      return nil
    }
    guard fact.subject == program.subject else {
      refuse(
        place,
        Wording(
          "“\(key)”说的是 \(fact.subject.rawValue)，不是 \(program.subject.rawValue)",
          "“\(key)” is about a \(fact.subject.rawValue), not a \(program.subject.rawValue)"),
        Wording("请去掉它", "leave it out"))
      return nil
    }
    if let written, year == nil || !fact.isYearly {
      refuse(
        place,
        fact.isYearly
          ? Wording("“\(written)”不是年度", "“\(written)” is no year")
          : Wording("“\(key)”不分年度", "“\(key)” is not said by year"),
        fact.isYearly
          ? Wording("请写成 \(fact.name)(2025)", "write it like \(fact.name)(2025)")
          : Wording("请只写 \(fact.name)", "write \(fact.name) only"))
      return nil
    }
    guard fact.isYearly else { return FactRequest(name: fact.name, subject: fact.subject) }
    let assessed = year ?? program.year
    guard assessed <= program.day.parts.year else {
      refuse(
        place,
        Wording("\(assessed) 年尚未到来", "\(assessed) has not come yet"),
        Wording("请核对年度", "check the year"))
      return nil
    }
    return FactRequest(name: fact.name, subject: fact.subject, year: assessed)
  }

  private mutating func refuse(_ place: PackPlace, _ what: Wording, _ remedy: Wording) {
    findings.append(PackError(what, at: place, remedy: remedy))
  }
}

extension Fact {
  /// The value that a text stands for; nil where it is none of this fact.
  ///
  /// Numbers are in the unit of the fact, or carry one of its kind: `3亿元`.
  public func value(_ text: String) -> FactValue? {
    switch kind {
    case .boolean:
      if ["true", "yes", "是"].contains(text) { return .boolean(true) }
      return ["false", "no", "否"].contains(text) ? .boolean(false) : nil
    case .day: return CalendarDay(text).map { .day(Int32(clamping: $0.daysSinceEpoch)) }
    case .text(let values):
      return values.first {
        $0.code == text || $0.label.chinese == text || $0.label.english == text
      }.map { .text($0.code) }
    case .number(let own):
      let written = MeasureUnit.all.filter {
        text.hasSuffix($0.name.chinese) && !$0.name.chinese.isEmpty
      }
      .max { $0.name.chinese.count < $1.name.chinese.count }
      let digits = written.map { PipeTable.trimmed(text.dropLast($0.name.chinese.count)) } ?? text
      let unit = written ?? own
      guard unit.dimension == own.dimension,
        let number = Decimal128(digits.filter { $0 != "," }),
        let whole = number.integer(scale: unit.power)
      else { return nil }
      return .number(whole)
    }
  }

  /// What is wrong with a text that is no value of the fact.
  func mismatch(_ text: String) -> Wording {
    Wording("“\(text)”不是“\(label.chinese)”的值", "“\(text)” is no value of “\(label.english)”")
  }

  /// How a value of the fact is written, a number in a unit or in that of the fact.
  func remedy(in other: MeasureUnit?) -> Wording {
    switch kind {
    case .boolean: return Wording("请写“是”或“否”", "write true or false")
    case .day: return Wording("请写成 2026-06-30 的形式", "write it like 2026-06-30")
    case .number(let own):
      let unit = other ?? own
      return Wording(
        "请写以“\(unit.name.chinese)”计的数，或带同类单位",
        "write a number of “\(unit.name.english)”, or one with a unit of its kind")
    case .text(let values):
      let codes = values.map(\.code).joined(separator: ", ")
      return Wording("请写其中之一：\(codes)", "write one of: \(codes)")
    }
  }
}
