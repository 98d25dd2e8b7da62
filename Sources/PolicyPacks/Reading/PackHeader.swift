internal import FEEL
internal import TradeTerms

/// What `policy.yaml` says: the policy, its departments, facts, readings, gaps and files.
struct PackHeader {
  static let file = "policy.yaml"

  var id = ""
  var number = ""
  var title = Wording("", "")
  var issuer = Wording("", "")
  var source: Wording?
  var purpose: Wording?
  var signed = CalendarDay(daysSinceEpoch: 0)
  var published = CalendarDay(daysSinceEpoch: 0)
  var from: CalendarDay?
  var to: CalendarDay?
  var departments: [String: Department] = [:]
  var facts: [String: Fact] = [:]
  var readings: [String: Reading] = [:]
  var gaps: [Gap] = []
  var files: [String] = []
  /// The files of the kinds of case, those that others build on first.
  var caseFiles: [String] = []
  /// The pack that it builds on, by its id.
  var buildsOn: String?
  /// The code of the city whose pack it is.
  var city: String?
  /// Where outside the province it holds.
  var elsewhere: Wording?

  /// What must be there and how it is written.
  private static let forms = [
    ("id", "gd-2021-328"), ("number", "粤办函〔2021〕328号"), ("title", "{zh: …, en: …}"),
    ("issuer", "{zh: …, en: …}"), ("signed", "2021-11-19"), ("published", "2021-12-02"),
    ("measures", "[01.md]"),
  ]

  /// Reads the header; what `base` has is there too, and must not be there twice.
  init(_ block: PackBlock, on base: PolicyPack? = nil) throws(PackError) {
    departments = base?.departments ?? [:]
    facts = base?.facts ?? [:]
    readings = base?.readings ?? [:]
    try block.allow(
      "id", "number", "title", "issuer", "signed", "published", "from", "to", "buildsOn", "city",
      "elsewhere",
      "source", "purpose", "departments",
      "facts", "readings", "gaps", "measures", "cases")
    try block.require(Self.forms)
    id = try block.required("id").text()
    number = try block.required("number").text()
    title = try block.required("title").wording()
    issuer = try block.required("issuer").wording()
    source = try block.optional("source")?.wording()
    purpose = try block.optional("purpose")?.wording()
    signed = try block.required("signed").day()
    published = try block.required("published").day()
    from = try block.optional("from")?.day()
    to = try block.optional("to")?.day()
    if let from, let to, to < from {
      throw block.failure(
        Wording("失效日早于施行日", "the policy ends before it begins"),
        Wording("请核对 from 与 to", "check “from” and “to”"))
    }
    buildsOn = try block.optional("buildsOn")?.text()
    if let field = block.optional("city") { city = try Self.city(field, base) }
    if let field = block.optional("elsewhere") {
      elsewhere = try field.wording()
      guard city == nil else {
        throw field.failure(
          Wording("既写了城市，又写了省外", "it names a city of the province and a place elsewhere"),
          Wording("请只留 city 或 elsewhere", "keep “city” or “elsewhere”"))
      }
    }
    if let field = block.optional("departments") {
      departments = try DepartmentReader(published: published)
        .departments(field, beside: departments)
    }
    for (id, field) in try block.optional("readings")?.fields() ?? [] {
      readings[id] = Reading(id: id, text: try field.wording())
    }
    for (id, field) in try block.optional("gaps")?.fields() ?? [] {
      try field.allow("measure", "zh", "en")
      let note = Wording(try field.required("zh").text(), try field.required("en").text())
      gaps.append(Gap(id: id, measure: try field.required("measure").text(), note: note))
    }
    for (name, field) in try block.optional("facts")?.fields() ?? [] {
      guard facts[name] == nil else {
        throw field.failure(
          Wording(
            "事实“\(name)”在所依据的政策包中已有", "the pack below has a fact “\(name)” already"),
          Wording("请删去或改名", "remove or rename it"))
      }
      facts[name] = try Fact(name: name, field)
    }
    try checkSecondSources(block)
    for item in try block.required("measures").items() { files.append(try item.text()) }
    caseFiles = try block.optional("cases")?.texts() ?? []
  }

  /// A city by its code, which must be one of those that the pack below knows.
  private static func city(_ block: PackBlock, _ base: PolicyPack?) throws(PackError) -> String {
    let code = try block.text()
    let known = base?.facts["city"]?.texts ?? City.allCases.map(\.code)
    guard known.contains(code) else {
      let names = known.joined(separator: ", ")
      throw block.failure(
        Wording("没有代码为“\(code)”的城市", "no city has the code “\(code)”"),
        Wording("可用的代码：\(names)", "the codes are: \(names)"))
    }
    return code
  }

  /// A second source must be a fact of the same subject, period and type.
  private func checkSecondSources(_ block: PackBlock) throws(PackError) {
    for (name, fact) in facts {
      guard let beside = fact.beside else { continue }
      let place = block.optional("facts")?.optional(name) ?? block
      guard let other = facts[beside] else {
        throw place.failure(
          Wording("没有事实“\(beside)”", "there is no fact “\(beside)”"),
          PackError.suggestion(for: beside, among: facts.keys))
      }
      guard other.subject == fact.subject, other.isYearly == fact.isYearly,
        other.unit?.dimension == fact.unit?.dimension, other.texts == fact.texts
      else {
        throw place.failure(
          Wording("“\(name)”与“\(beside)”类型不同", "“\(name)” and “\(beside)” differ in type"),
          Wording("请使两者的主体、期间和类型一致", "give both the same subject, period and type"))
      }
    }
  }
}

extension Fact {
  init(name: String, _ block: PackBlock) throws(PackError) {
    try block.allow("subject", "period", "type", "unit", "label", "values", "beside", "title")
    let kind: Kind
    let type = try block.required("type")
    switch try type.text() {
    case "boolean": kind = .boolean
    case "number": kind = .number(try block.required("unit").unit())
    case "day": kind = .day
    case "text":
      var values: [TextValue] = []
      for (code, field) in try block.required("values").fields() {
        values.append(TextValue(code: code, label: try field.wording()))
      }
      kind = .text(values)
    case let other:
      throw type.failure(
        Wording("没有类型“\(other)”", "there is no type “\(other)”"),
        Wording(
          "可用的类型：boolean、number、text、day", "the types are: boolean, number, text, day"))
    }
    let period = block.optional("period")
    if let period, try period.text() != "year" {
      throw period.failure(
        Wording("目前只支持按年的期间", "only the period “year” is supported so far"),
        Wording("请写 period: year 或删去", "write period: year, or remove it"))
    }
    let subject = try block.required("subject").subject()
    if let title = block.optional("title") {
      guard case .boolean = kind, subject == .executive, period == nil else {
        throw title.failure(
          Wording(
            "称号只能回答关于高管的是非事实", "a title answers a yes-no fact about executives only"),
          Wording(
            "请写 subject: executive, type: boolean，或删去 title",
            "write subject: executive, type: boolean, or remove “title”"))
      }
    }
    self.init(
      name: name, subject: subject, isYearly: period != nil, kind: kind,
      label: try block.required("label").wording(), beside: try block.optional("beside")?.text(),
      title: try block.optional("title")?.text())
  }
}
