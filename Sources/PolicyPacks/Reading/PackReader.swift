internal import FEEL
internal import TradeTerms

/// Reads the files of a pack and keeps every mistake that it meets.
struct PackReader {
  /// The pack that the one which is read builds on.
  let base: PolicyPack?
  private(set) var findings: [PackError] = []

  init(base: PolicyPack? = nil) { self.base = base }

  mutating func read(_ files: [PackFile]) -> PolicyPack? {
    let base = base
    guard let text = text(of: PackHeader.file, files),
      let header = attempt({ () throws(PackError) in
        let place = PackPlace(file: PackHeader.file, line: 1)
        return try PackHeader(PackBlock(yaml: text, at: place), on: base)
      })
    else { return nil }
    guard header.buildsOn == base?.id else {
      let name = header.buildsOn ?? ""
      findings.append(
        PackError(
          Wording("没有政策包“\(name)”", "there is no pack “\(name)”"),
          at: PackPlace(file: PackHeader.file, line: 1),
          remedy: Wording("请把它一并给出，或改正 buildsOn", "give it too, or correct “buildsOn”")))
      return nil
    }
    var drafts: [MeasureDraft] = []
    for file in header.files {
      guard let text = self.text(of: file, files) else { continue }
      let outline = MeasureOutline(file: file, text: text)
      findings += outline.findings
      if let draft = outline.draft { drafts.append(draft) }
    }
    let (parameters, own) = self.parameters(of: drafts)
    let results = self.results(of: drafts, header)
    let measures = drafts.map { measure($0, header, parameters, own: own, results) }
    checkOnce(drafts.flatMap(\.sentences).map { ($0.id, $0.place) })
    let decisions = measures.flatMap(\.sentences).flatMap(\.decisions)
    checkOnce(decisions.map { ($0.id, $0.place) })
    let caseTypes = caseTypes(
      files, header, sentences: measures.flatMap(\.sentences).map(\.id), decisions: decisions)
    let pack = PolicyPack(
      id: header.id, number: header.number, title: header.title, issuer: header.issuer,
      source: header.source, purpose: header.purpose, signed: header.signed,
      published: header.published, from: header.from ?? header.published, to: header.to,
      base: base, city: header.city, elsewhere: header.elsewhere, measures: measures,
      facts: header.facts, departments: header.departments, gaps: header.gaps,
      readings: header.readings, caseTypes: caseTypes,
      text: attachedText(files))
    // What a block that could not be read would decide is not missing.
    checkReferences(pack, decisions: Set(pack.decisions.map(\.id)).union(results.keys))
    checkCircles(pack)
    return pack
  }

  private func attachedText(_ files: [PackFile]) -> AttachedText? {
    files.first { $0.name == AttachedText.file }
      .map { AttachedText(String(decoding: $0.bytes, as: UTF8.self)) }
  }

  /// Runs a step; a mistake is kept and the reading goes on.
  mutating func attempt<Result>(_ step: () throws(PackError) -> Result) -> Result? {
    do {
      return try step()
    } catch {
      findings.append(error)
      return nil
    }
  }

  mutating func text(of name: String, _ files: [PackFile]) -> String? {
    guard let file = files.first(where: { $0.name == name }) else {
      findings.append(
        PackError(
          Wording("缺少文件“\(name)”", "the file “\(name)” is missing"),
          at: PackPlace(file: PackHeader.file, line: 1),
          remedy: Wording("请补上文件或改正 measures", "add the file or correct “measures”")))
      return nil
    }
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      findings.append(
        PackError(
          Wording("文件不是 UTF-8", "the file is not UTF-8"), at: PackPlace(file: name, line: 1),
          remedy: Wording("请以 UTF-8 保存", "save it as UTF-8")))
      return nil
    }
    return text
  }

  /// Every parameter that the decisions may read, and the names of those that this pack says.
  private mutating func parameters(
    of drafts: [MeasureDraft]
  ) -> (all: [String: Parameter], own: Set<String>) {
    var parameters: [String: Parameter] = [:]
    for parameter in base?.parameters ?? [] { parameters[parameter.name] = parameter }
    var own: Set<String> = []
    for draft in drafts.flatMap(\.sentences) {
      for fence in draft.fences where fence.info == "parameters" {
        for parameter in Parameter.all(in: fence, sentence: draft.id, &findings) {
          if !own.insert(parameter.name).inserted {
            findings.append(Self.twice(parameter.name, at: fence.place))
          }
          check(parameter, at: fence.place)
          parameters[parameter.name] = parameter
        }
      }
    }
    return (parameters, own)
  }

  /// A parameter that the pack below has too must be measured alike.
  private mutating func check(_ parameter: Parameter, at place: PackPlace) {
    guard let below = base?.parameters.first(where: { $0.name == parameter.name }),
      below.unit?.dimension != parameter.unit?.dimension
    else { return }
    let (old, new) = (below.unit?.name ?? Wording("无", "none"), parameter.unit?.name)
    findings.append(
      PackError(
        Wording(
          "“\(parameter.name)”在所依据的政策包中以“\(old.chinese)”计",
          "the pack below measures “\(parameter.name)” in “\(old.english)”"),
        at: place,
        remedy: Wording(
          "请用同类单位，而不是“\(new?.chinese ?? "无")”",
          "use a unit of the same kind, not “\(new?.english ?? "none")”")))
  }

  /// What decisions give, by their ids; a block that cannot be read is told when it is read whole.
  private mutating func results(
    of drafts: [MeasureDraft], _ header: PackHeader
  ) -> [String: Fact] {
    var results: [String: Fact] = [:]
    for decision in base?.decisions ?? [] { results[decision.id] = decision.resultFact }
    for fence in drafts.flatMap(\.sentences).flatMap(\.fences) where fence.info == "decision" {
      guard let block = try? PackBlock(yaml: fence.text, at: fence.place),
        let head = try? DecisionHead(block)
      else { continue }
      if header.facts[head.id] != nil { findings.append(Self.twice(head.id, at: fence.place)) }
      results[head.id] = head.fact
    }
    return results
  }

  private mutating func measure(
    _ draft: MeasureDraft, _ header: PackHeader, _ parameters: [String: Parameter],
    own: Set<String>, _ results: [String: Fact]
  ) -> Measure {
    var sentences: [Sentence] = []
    var departments: [String] = []
    for sentence in draft.sentences {
      var reader = SentenceReader(sentence, header, parameters, own: own, results: results)
      if let read = reader.read() { sentences.append(read) }
      departments += reader.departments
      findings += reader.findings
    }
    return Measure(
      id: draft.id, title: draft.title, sentences: sentences, departments: departments,
      file: draft.file)
  }

  /// Keeps mistakes that were found elsewhere.
  mutating func keep(_ others: [PackError]) { findings += others }

  mutating func checkOnce(_ names: [(String, PackPlace)]) {
    var seen: Set<String> = []
    for (name, place) in names where !seen.insert(name).inserted {
      findings.append(Self.twice(name, at: place))
    }
  }

  private static func twice(_ name: String, at place: PackPlace) -> PackError {
    PackError(
      Wording("“\(name)”出现了两次", "“\(name)” is there twice"), at: place,
      remedy: Wording("请改名或删去一个", "rename or remove one of them"))
  }

  /// Benefits name decisions and departments, decisions name readings, parameters cite sentences:
  /// all must be there.
  private mutating func checkReferences(_ pack: PolicyPack, decisions: Set<String>) {
    let sentences = pack.sentences.map(\.id) + (base?.sentences.map(\.id) ?? [])
    for gap in pack.gaps {
      let place = PackPlace(file: PackHeader.file, line: 1)
      check(gap.measure, Self.measure, among: pack.measures.map(\.id), at: place)
    }
    for sentence in pack.sentences {
      for parameter in sentence.parameters {
        for value in parameter.values {
          check(value.cites, Self.sentence, among: sentences, at: parameter.place)
        }
      }
      for benefit in sentence.benefits {
        checkReferences(of: benefit, pack, decisions)
        if let cites = benefit.elsewhere?.cites {
          check(cites, Self.sentence, among: sentences, at: benefit.place)
        }
      }
      for test in sentence.tests {
        for decision in test.outcomes.keys {
          check(decision, Self.decision, among: decisions, at: test.place)
        }
      }
      for decision in sentence.decisions {
        for reading in decision.readings {
          check(reading, Self.reading, among: pack.readings.keys, at: decision.place)
        }
      }
      if case .caseType(let type) = sentence.standing {
        check(type, Self.caseType, among: pack.caseTypes.keys, at: sentence.place)
      }
      for reading in sentence.targets.flatMap(\.readings) {
        check(reading, Self.reading, among: pack.readings.keys, at: sentence.place)
      }
    }
  }

  private mutating func checkReferences(
    of benefit: Benefit, _ pack: PolicyPack, _ decisions: Set<String>
  ) {
    check(benefit.decision, Self.decision, among: decisions, at: benefit.place)
    if let amount = benefit.amount {
      check(amount, Self.decision, among: decisions, at: benefit.place)
    }
    if let budget = benefit.budget {
      check(budget, Self.parameter, among: pack.parameters.map(\.name), at: benefit.place)
    }
    // A pack without kinds of case of its own may name those of others, which the shelf of all
    // packs knows.
    if let type = benefit.caseType, !pack.caseTypes.isEmpty {
      check(type, Self.caseType, among: pack.caseTypes.keys, at: benefit.place)
    }
    check(benefit.department, Self.department, among: pack.departments.keys, at: benefit.place)
  }

  private static let measure = Wording("措施", "measure")
  private static let sentence = Wording("句子", "sentence")
  private static let decision = Wording("决定", "decision")
  private static let parameter = Wording("参数", "parameter")
  private static let department = Wording("部门", "department")
  private static let caseType = Wording("事项类型", "kind of case")
  private static let reading = Wording("口径", "reading")

  /// A decision must not need its own result.
  private mutating func checkCircles(_ pack: PolicyPack) {
    let needs = Dictionary(pack.decisions.map { ($0.id, $0.needs) }) { first, _ in first }
    for decision in pack.decisions {
      var waiting = decision.needs
      var seen: Set<String> = []
      while let id = waiting.popLast() {
        guard seen.insert(id).inserted else { continue }
        waiting += needs[id] ?? []
      }
      guard seen.contains(decision.id) else { continue }
      findings.append(
        PackError(
          Wording("“\(decision.id)”最终依赖自己", "“\(decision.id)” depends on itself"),
          at: decision.place,
          remedy: Wording("请去掉其中一处引用", "remove one of the references")))
    }
  }

  private mutating func check(
    _ name: String, _ kind: Wording, among names: some Collection<String>, at place: PackPlace
  ) {
    guard !names.contains(name) else { return }
    var remedy = PackError.suggestion(for: name, among: names)
    if base == nil, Spelling.nearest(to: name, among: names) == nil {
      remedy = Wording(
        "\(remedy.chinese)；若在另一政策包里，请用 buildsOn 写明所依据的政策包",
        "\(remedy.english); if another pack has it, name that pack under buildsOn")
    }
    findings.append(
      PackError(
        Wording(
          "没有\(kind.chinese)“\(name)”", "there is no \(kind.english) “\(name)”"), at: place,
        remedy: remedy))
  }
}
