internal import FEEL
internal import TradeTerms

/// Reads the steps of a kind of case.
struct CaseStepReader {
  let header: PackHeader
  let fields: FormFieldReader
  /// Every field that conditions may read.
  let form: [FormField]

  func read(_ block: PackBlock) throws(PackError) -> CaseStep {
    try block.allow(
      "id", "label", "from", "to", "by", "asks", "sets", "when", "because", "comment", "owner",
      "apart", "answers", "moves",
      "raises", "recuses", "assigns", "scores", "publishes", "retracts", "children", "writes",
      "automatic", "keeps", "final")
    let asks = try fields.fields(block.optional("asks"))
    let assigns = block.optional("assigns")
    if let assigns, let name = try? assigns.text(), !asks.contains(where: { $0.id == name }) {
      throw assigns.unknownField(name, among: asks)
    }
    return CaseStep(
      id: try block.required("id").text(), label: try block.required("label").wording(),
      from: try block.required("from").texts(), to: try block.optional("to")?.text(),
      by: try CaseTypeReader.roles(try block.required("by"), among: CaseRole.actors), asks: asks,
      sets: try fields.calculated(block.optional("sets"), scope),
      condition: try block.optional("when").map { (field) throws(PackError) in
        try field.expression(scope)
      },
      because: try block.optional("because")?.wording(), needsComment: try block.flag("comment"),
      ownership: try block.optional("owner").map { (field) throws(PackError) in
        try field.oneOf()
      },
      destination: try destination(block.optional("moves")),
      apart: try block.optional("apart")?.texts() ?? [],
      answers: try block.optional("answers")?.texts() ?? [],
      raises: try block.flag("raises"),
      assigns: try assigns?.text(), recuses: try block.flag("recuses"),
      takesScores: try block.flag("scores"),
      publishes: try published(block.optional("publishes")),
      cascades: try cascades(block.optional("children")), retracts: try block.flag("retracts"),
      writes: try writes(block.optional("writes")), keeps: try block.flag("keeps"),
      isFinal: try block.flag("final"), isAutomatic: try block.flag("automatic"),
      place: block.place)
  }

  private var scope: Scope { CaseType.scope(over: form) }

  private func destination(_ block: PackBlock?) throws(PackError) -> CaseStep.Destination? {
    guard let block else { return nil }
    let name = try block.text()
    if name == "city" { return .city }
    if header.departments[name] != nil { return .department(name) }
    guard form.contains(where: { $0.id == name }) else {
      throw block.failure(
        Wording("没有字段或部门“\(name)”", "there is no field or department “\(name)”"),
        PackError.suggestion(for: name, among: form.map(\.id) + header.departments.keys))
    }
    return .field(name)
  }

  private func published(_ block: PackBlock?) throws(PackError) -> [String] {
    guard let block else { return [] }
    let names = try block.texts()
    for name in names where !form.contains(where: { $0.id == name }) {
      throw block.unknownField(name, among: form)
    }
    guard names.count == 2 else {
      throw block.failure(
        Wording("应写问题与答复两个字段", "a question and an answer should stand here"),
        Wording("请写成 publishes: [question, answer]", "write publishes: [question, answer]"))
    }
    return names
  }

  /// One, or a list of them, each for the cases inside that are in some states.
  private func cascades(_ block: PackBlock?) throws(PackError) -> [CaseStep.Cascade] {
    guard let block else { return [] }
    guard block.isList else { return [try cascade(block)] }
    var cascades: [CaseStep.Cascade] = []
    for item in try block.items() { cascades.append(try cascade(item)) }
    return cascades
  }

  private func cascade(_ block: PackBlock) throws(PackError) -> CaseStep.Cascade {
    try block.allow("in", "step", "others", "quota", "passes")
    let states = try block.required("in")
    return CaseStep.Cascade(
      states: try states.isList ? states.texts() : [states.text()],
      step: try block.required("step").text(),
      others: try block.optional("others")?.text(), quota: try block.optional("quota")?.text(),
      passes: try block.optional("passes")?.texts() ?? [])
  }

  private func writes(_ block: PackBlock?) throws(PackError) -> [CaseOutcome] {
    guard let block else { return [] }
    var outcomes: [CaseOutcome] = []
    for item in try block.items() {
      try item.allow("awards", "ends", "fact", "value", "pays", "day", "voucher")
      if item.optional("awards") != nil {
        outcomes.append(.award)
      } else if item.optional("ends") != nil {
        outcomes.append(.removal)
      } else if let fact = item.optional("fact") {
        let name = try fact.text()
        guard header.facts[name] != nil else {
          throw fact.failure(
            Wording("没有事实“\(name)”", "there is no fact “\(name)”"),
            PackError.suggestion(for: name, among: header.facts.keys))
        }
        outcomes.append(
          .fact(name: name, value: try item.required("value").expression(scope)))
      } else {
        var names: [String] = []
        for part in ["pays", "day", "voucher"] {
          let field = try item.required(part)
          let name = try field.text()
          guard form.contains(where: { $0.id == name }) else {
            throw field.unknownField(name, among: form)
          }
          names.append(name)
        }
        outcomes.append(.payout(amount: names[0], day: names[1], voucher: names[2]))
      }
    }
    return outcomes
  }
}

extension CaseType {
  /// What expressions over some fields may name.
  static func scope(over fields: [FormField]) -> Scope {
    var scope = Scope(names: fields.map(\.id))
    for name in conditionNames { scope.add(name) }
    return scope
  }
}

extension PackBlock {
  func unknownField(_ name: String, among fields: [FormField]) -> PackError {
    failure(
      Wording("没有字段“\(name)”", "there is no field “\(name)”"),
      PackError.suggestion(for: name, among: fields.map(\.id)))
  }
}
