internal import FEEL
internal import TradeTerms

/// Understands the blocks of one sentence.
struct SentenceReader {
  let draft: SentenceDraft
  let header: PackHeader
  let parameters: [String: Parameter]
  /// The names of those that the pack says itself.
  let own: Set<String>
  let results: [String: Fact]
  private(set) var findings: [PackError] = []
  private(set) var departments: [String] = []
  private var decisions: [PackDecision] = []
  private var targets: [Target] = []
  private var benefits: [Benefit] = []
  private var tests: [PackTest] = []
  private var reason: Wording?
  private var caseType: String?
  private var others: (packs: [String], note: Wording)?

  init(
    _ draft: SentenceDraft, _ header: PackHeader, _ parameters: [String: Parameter],
    own: Set<String>, results: [String: Fact]
  ) {
    self.own = own
    self.draft = draft
    self.header = header
    self.parameters = parameters
    self.results = results
  }

  mutating func read() -> Sentence? {
    for fence in draft.fences {
      do {
        try read(fence)
      } catch {
        findings.append(error)
      }
    }
    if let misplaced = misplacedDepartments { findings.append(misplaced) }
    guard let standing else {
      if findings.isEmpty {
        findings.append(
          PackError(
            Wording("句子既无规则也无理由", "the sentence has neither a rule nor a reason"),
            at: draft.place,
            remedy: Wording(
              "请写 decision、target、casetype 或 not-executable",
              "write a decision, target, casetype or not-executable block")))
      }
      return nil
    }
    guard let summary = draft.summary ?? (standing.isDepartments ? Wording("", "") : nil) else {
      findings.append(
        PackError(
          Wording("句子没有摘要", "the sentence has no summary"), at: draft.place,
          remedy: Wording("请用两行写出摘要", "write a summary in two lines")))
      return nil
    }
    let ours = parameters.values.filter {
      own.contains($0.name) && $0.place.file == draft.place.file && $0.sentence == draft.id
    }
    .sorted { $0.name < $1.name }
    return Sentence(
      id: draft.id, summary: summary, standing: standing, decisions: decisions, targets: targets,
      parameters: ours, benefits: benefits, tests: tests, place: draft.place)
  }

  /// Departments answer for a whole measure, so that they stand in a sentence of their own.
  private var misplacedDepartments: PackError? {
    guard let fence = draft.fences.first(where: { $0.info == "departments" }),
      draft.fences.count > 1
    else { return nil }
    return PackError(
      Wording("部门名单与其他内容写在同一句里", "the departments stand in a sentence with other blocks"),
      at: fence.place,
      remedy: Wording(
        "请给它单独一句，如“## \(draft.id.prefix { $0 != "." }).D”",
        "give them a sentence of their own, such as “## \(draft.id.prefix { $0 != "." }).D”"))
  }

  private var standing: Sentence.Standing? {
    if !departments.isEmpty { return .departments }
    if !decisions.isEmpty || !targets.isEmpty { return .executable }
    if let others { return .leansOn(others.packs, others.note) }
    if let caseType { return .caseType(caseType) }
    return reason.map(Sentence.Standing.notExecutable)
  }

  private mutating func read(_ fence: SentenceDraft.Fence) throws(PackError) {
    let kinds = [
      "parameters", "decision", "target", "benefit", "tests", "casetype", "not-executable",
      "departments", "leans-on",
    ]
    guard kinds.contains(fence.info) else {
      let nearest = Spelling.nearest(to: fence.info, among: kinds) ?? kinds.joined(separator: ", ")
      throw PackError(
        Wording("不认识代码块“\(fence.info)”", "a block “\(fence.info)” means nothing here"),
        at: fence.place,
        remedy: Wording("是否要写“\(nearest)”？", "did you mean “\(nearest)”?"))
    }
    // Parameters were read before all else, because decisions anywhere may name them.
    if fence.info == "parameters" { return }
    let block = try PackBlock(yaml: fence.text, at: fence.place)
    let reader = DecisionReader(
      header: header, parameters: parameters, sentence: draft.id, results: results)
    switch fence.info {
    case "decision":
      decisions.append(try reader.decision(block, table: fence.table))
    case "target":
      let (target, decision) = try reader.target(block)
      targets.append(target)
      if let decision { decisions.append(decision) }
    case "benefit": for item in try block.items() { benefits.append(try Benefit(item)) }
    case "tests": for item in try block.items() { tests.append(try PackTest(item)) }
    case "casetype":
      try block.allow("ref")
      caseType = try block.required("ref").text()
    case "leans-on":
      try block.allow("packs", "note")
      var packs: [String] = []
      for item in try block.required("packs").items() { packs.append(try item.text()) }
      others = (packs, try block.required("note").wording())
    case "not-executable":
      try block.allow("reason")
      reason = try block.required("reason").wording()
    default: try readDepartments(block)
    }
  }

  private mutating func readDepartments(_ block: PackBlock) throws(PackError) {
    for item in try block.items() {
      let id = try item.text()
      guard header.departments[id] != nil else {
        throw item.unknownDepartment(id, among: header.departments.keys)
      }
      departments.append(id)
    }
  }
}

extension Sentence.Standing {
  var isDepartments: Bool { if case .departments = self { true } else { false } }
}

extension Benefit {
  init(_ block: PackBlock) throws(PackError) {
    try block.allow(
      "id", "when", "kind", "department", "for", "case", "elsewhere", "label", "amount",
      "exclusive", "budget")
    var exclusive: [String] = []
    for item in try block.optional("exclusive")?.items() ?? [] {
      exclusive.append(try item.text())
    }
    self.init(
      id: try block.required("id").text(), decision: try block.required("when").text(),
      kind: try Self.kind(try block.required("kind")),
      department: try block.required("department").text(),
      subject: try block.optional("for")?.subject() ?? .enterprise,
      caseType: try block.optional("case")?.text(), elsewhere: try Self.elsewhere(block),
      label: try block.required("label").wording(),
      amount: try block.optional("amount")?.text(), exclusive: exclusive,
      budget: try block.optional("budget")?.text(), place: block.place)
  }
}

extension Benefit {
  fileprivate static func elsewhere(_ block: PackBlock) throws(PackError) -> Elsewhere? {
    guard let field = block.optional("elsewhere") else { return nil }
    guard block.optional("case") == nil else {
      throw field.failure(
        Wording("既写了事项，又写了平台外的办法", "it names a kind of case and a way elsewhere"),
        Wording("请只留 case 或 elsewhere", "keep “case” or “elsewhere”"))
    }
    try field.allow("where", "how", "cites", "unverified")
    return Elsewhere(
      place: try field.required("where").wording(), how: try field.required("how").wording(),
      cites: try field.required("cites").text(),
      unverified: try field.optional("unverified")?.wording())
  }

  fileprivate static func kind(_ block: PackBlock) throws(PackError) -> Kind {
    let text = try block.text()
    guard let kind = Kind(rawValue: text) else {
      throw block.failure(
        Wording("没有支持类别“\(text)”", "there is no kind of benefit “\(text)”"),
        PackError.suggestion(for: text, among: Kind.allCases.map(\.rawValue)))
    }
    return kind
  }
}

extension PackTest {
  init(_ block: PackBlock) throws(PackError) {
    try block.allow("at", "year", "given", "expect")
    var given: [String: Given] = [:]
    for (name, field) in try block.required("given").fields() {
      switch try field.text() {
      case "unknown": given[name] = .unknown
      case "absent": given[name] = .absent
      default: given[name] = .value(try field.value())
      }
    }
    var outcomes: [String: Expected] = [:]
    var missing: [String]?
    for (name, field) in try block.required("expect").fields() {
      if name == "missing" {
        missing = []
        for item in try field.items() { missing?.append(try item.text()) }
        continue
      }
      outcomes[name] = try field.text() == "unknown" ? .unknown : .value(try field.value())
    }
    self.init(
      day: try block.required("at").day(), year: try block.optional("year")?.integer(),
      given: given, outcomes: outcomes, missing: missing, place: block.place)
  }
}
