internal import FEEL
internal import TradeTerms

/// Reads one kind of case from its file.
struct CaseTypeReader {
  let header: PackHeader
  /// The kinds of case that another may build on.
  let known: [String: CaseType]

  func read(_ block: PackBlock) throws(PackError) -> CaseType {
    try block.allow(
      "id", "extends", "sentences", "label", "purpose", "mark", "opens", "within", "joins",
      "inside", "about",
      "department", "unique", "form", "evidence", "start", "states", "steps", "clocks",
      "scores", "title", "exports", "each", "yearly", "groups", "counts")
    let base = try base(block)
    if base == nil {
      try block.require([
        ("id", "direct-line"), ("label", "{zh: …, en: …}"), ("purpose", "{zh: …, en: …}"),
        ("mark", "ZTC"), ("start", "waiting"), ("states", "{…}"), ("steps", "[…]"),
      ])
    }
    let fields = FormFieldReader(header: header)
    let form = try (base?.form ?? []) + fields.fields(block.optional("form"))
    let own = try slots(block.optional("evidence"))
    // A place for files that is said anew stands as it is said.
    let replaced = Set(own.map(\.id))
    let evidence = (base?.evidence ?? []).filter { !replaced.contains($0.id) } + own
    let states = try block.optional("states").map { (field) throws(PackError) in
      try self.states(field)
    }
    var asked = form
    var steps = base?.steps ?? []
    if let field = block.optional("steps") {
      let items = try field.items()
      for item in items {
        asked += try fields.fields(item.optional("asks"))
        // Conditions and clocks read what follows from others too.
        asked += try fields.calculated(item.optional("sets"), CaseType.scope(over: asked))
      }
      let reader = CaseStepReader(header: header, fields: fields, form: asked)
      steps = []
      for item in items { steps.append(try reader.read(item)) }
    }
    var clocks = base?.clocks ?? []
    if let field = block.optional("clocks") {
      clocks = try ClockRuleReader(fields: asked).read(field)
    }
    let type = CaseType(
      id: try block.required("id").text(), pack: header.id,
      sentences: try names(block.optional("sentences")) ?? base?.sentences ?? [],
      label: try block.optional("label")?.wording() ?? base?.label ?? Wording("", ""),
      purpose: try block.optional("purpose")?.wording() ?? base?.purpose ?? Wording("", ""),
      mark: try block.optional("mark")?.text() ?? base?.mark ?? "",
      openers: try block.optional("opens").map { (field) throws(PackError) in
        try Self.roles(field, among: CaseRole.openers)
      } ?? base?.openers ?? [],
      parent: try parent(block.optional("within")) ?? base?.parent,
      joins: try joining(block.optional("joins")) ?? base?.joins,
      inside: try inside(block.optional("inside")) ?? base?.inside,
      subject: try block.optional("about")?.subject() ?? base?.subject,
      department: try department(block.optional("department")) ?? base?.department,
      uniqueness: try uniqueness(block.optional("unique"), form) ?? base?.uniqueness,
      each: try block.optional("each")?.text(), yearly: try yearly(block.optional("yearly"), form),
      group: try group(block.optional("groups")),
      counts: try counts(block.optional("counts")) ?? base?.counts ?? [:],
      form: form, evidence: evidence, exports: try exports(block.optional("exports")),
      states: states ?? base?.states ?? [],
      start: try block.optional("start")?.text() ?? base?.start ?? "", steps: steps,
      clocks: clocks, scores: try scores(block.optional("scores")) ?? base?.scores,
      title: try title(block.optional("title")) ?? base?.title,
      place: block.place)
    return type
  }

  private func base(_ block: PackBlock) throws(PackError) -> CaseType? {
    guard let field = block.optional("extends") else { return nil }
    let name = try field.text()
    guard let base = known[name] else {
      throw field.failure(
        Wording("没有事项类型“\(name)”", "there is no kind of case “\(name)”"),
        PackError.suggestion(for: name, among: known.keys))
    }
    return base
  }

  private func names(_ block: PackBlock?) throws(PackError) -> [String]? {
    guard let block else { return nil }
    return try block.texts()
  }

  private func parent(_ block: PackBlock?) throws(PackError) -> CaseType.Parent? {
    guard let block else { return nil }
    try block.allow("type", "states")
    return CaseType.Parent(
      type: try block.required("type").text(), states: try block.required("states").texts())
  }

  private func joining(_ block: PackBlock?) throws(PackError) -> CaseType.Joining? {
    guard let block else { return nil }
    try block.allow("type", "step")
    return CaseType.Joining(
      type: try block.required("type").text(), step: try block.required("step").text())
  }

  private func exports(_ block: PackBlock?) throws(PackError) -> CaseType.ExportCalendar? {
    guard let block else { return nil }
    try block.allow("mode", "policy", "decision")
    return CaseType.ExportCalendar(
      mode: try block.required("mode").text(), policy: try block.required("policy").text(),
      decision: try block.required("decision").text())
  }

  private func yearly(
    _ block: PackBlock?, _ form: [FormField]
  ) throws(PackError) -> CaseType.Yearly? {
    guard let block else { return nil }
    try block.allow("field", "from")
    let field = try block.required("field")
    let name = try field.text()
    guard form.contains(where: { $0.id == name }) else {
      throw field.unknownField(name, among: form)
    }
    let from = try block.required("from")
    guard let day = try? Day("2001-\(from.text())") else {
      throw from.failure(
        Wording("这里不是月和日", "no month and day stand here"),
        Wording("请写成 11-01", "write it like 11-01"))
    }
    return CaseType.Yearly(field: name, month: day.parts.month, day: day.parts.day)
  }

  private func group(_ block: PackBlock?) throws(PackError) -> CaseType.Grouping? {
    guard let block else { return nil }
    try block.allow("by", "step")
    return CaseType.Grouping(
      field: try block.required("by").text(), step: try block.required("step").text())
  }

  private func counts(_ block: PackBlock?) throws(PackError) -> [ServiceMeasure: [String]]? {
    guard let block else { return nil }
    var counts: [ServiceMeasure: [String]] = [:]
    for (name, steps) in try block.fields() {
      guard let measure = ServiceMeasure(rawValue: name) else {
        throw steps.failure(
          Wording("不能统计“\(name)”", "“\(name)” is nothing that is counted"),
          PackError.suggestion(for: name, among: ServiceMeasure.allCases.map(\.rawValue)))
      }
      counts[measure] = try steps.texts()
    }
    return counts
  }

  private func inside(_ block: PackBlock?) throws(PackError) -> CaseType.Inside? {
    guard let block else { return nil }
    try block.allow("type", "cities", "departments", "passes")
    return CaseType.Inside(
      type: try block.required("type").text(), cities: try block.flag("cities"),
      departments: try block.flag("departments"),
      passes: try block.optional("passes")?.texts() ?? [])
  }

  private func department(_ block: PackBlock?) throws(PackError) -> String? {
    guard let block else { return nil }
    let id = try block.text()
    guard header.departments[id] != nil else {
      throw block.unknownDepartment(id, among: header.departments.keys)
    }
    return id
  }

  static func roles(
    _ block: PackBlock, among allowed: Set<CaseRole>
  ) throws(PackError) -> Set<CaseRole> {
    var roles: Set<CaseRole> = []
    for item in try block.listOrOne() {
      let text = try item.text()
      guard let role = CaseRole(rawValue: text), allowed.contains(role) else {
        throw item.failure(
          Wording("没有角色“\(text)”", "there is no role “\(text)” here"),
          PackError.suggestion(for: text, among: allowed.map(\.rawValue)))
      }
      roles.insert(role)
    }
    return roles
  }

  private func states(_ block: PackBlock) throws(PackError) -> [CaseState] {
    var states: [CaseState] = []
    for (id, field) in try block.fields() {
      try field.allow("label", "waits", "end", "granted", "public")
      states.append(
        CaseState(
          id: id, label: try field.required("label").wording(),
          waitsFor: try field.optional("waits").map { (field) throws(PackError) in
            try Self.roles(field, among: CaseRole.actors).first
          } ?? nil,
          isEnd: try field.flag("end"), isGranted: try field.flag("granted"),
          isPublic: try field.flag("public")))
    }
    return states
  }

  private func slots(_ block: PackBlock?) throws(PackError) -> [EvidenceSlot] {
    guard let block else { return [] }
    var slots: [EvidenceSlot] = []
    for item in try block.items() {
      try item.allow("id", "label", "types", "required", "most", "megabytes", "personal")
      var types: [EvidenceType] = []
      for type in try item.required("types").items() { types.append(try type.oneOf()) }
      slots.append(
        EvidenceSlot(
          id: try item.required("id").text(), label: try item.required("label").wording(),
          types: types, isRequired: try item.flag("required"),
          most: try item.optional("most")?.integer() ?? 1,
          bytes: (try item.optional("megabytes")?.integer() ?? 10) << 20,
          isPersonal: try item.flag("personal"),
          saysIfPersonal: item.optional("personal") != nil, place: item.place))
    }
    return slots
  }

  private func title(_ block: PackBlock?) throws(PackError) -> CaseType.AwardedTitle? {
    guard let block else { return nil }
    try block.allow("id", "label", "months")
    return CaseType.AwardedTitle(
      id: try block.required("id").text(), label: try block.required("label").wording(),
      months: try block.optional("months")?.integer())
  }

  private func scores(_ block: PackBlock?) throws(PackError) -> ScoreSheet? {
    guard let block else { return nil }
    try block.allow("experts", "criteria", "ties", "trimmed")
    var criteria: [ScoreSheet.Criterion] = []
    for item in try block.required("criteria").items() {
      try item.allow("id", "label", "most")
      criteria.append(
        ScoreSheet.Criterion(
          id: try item.required("id").text(), label: try item.required("label").wording(),
          most: try item.required("most").integer()))
    }
    let ties = block.optional("ties")
    let names = try ties?.texts() ?? []
    for name in names where !criteria.contains(where: { $0.id == name }) {
      throw (ties ?? block).failure(
        Wording("没有评分项“\(name)”", "there is no criterion “\(name)”"),
        PackError.suggestion(for: name, among: criteria.map(\.id)))
    }
    return ScoreSheet(
      experts: try block.required("experts").integer(), criteria: criteria, ties: names,
      isTrimmed: try block.flag("trimmed"))
  }
}
