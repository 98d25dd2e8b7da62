import Cases
import Testing
import TradeTerms

/// Cases of many kinds in many states, and everybody who has something to do with them.
struct TurnWorld {
  let hall: Hall
  /// The enterprise that most of them are about, and one of another city.
  let code: String
  let other: String

  static let commerce = "省商务厅"
  static let finance = "省地方金融监管局"
  static let city = People.city(.shenzhen)
  static let boss = People.department(commerce, account: 33, manager: true)

  var firm: CaseActor { People.firm(code) }

  /// One that opens cases for who trusts it, and is about none of them itself.
  var provider: CaseActor { trusted(.provider, 61) }

  /// One that has cases of its own besides.
  var park: CaseActor { trusted(.park, 71) }

  private func trusted(_ kind: CaseActor.Kind, _ account: Int64) -> CaseActor {
    CaseActor(
      person: CasePerson(account: account, name: "受托"), organisation: account * 10,
      organisationName: "受托机构", kind: kind, city: .shenzhen, isOfficer: true, isManager: true,
      mandators: [code])
  }

  /// Somebody who reads for the enterprise, and does nothing for it.
  private var reader: CaseActor {
    CaseActor(
      person: CasePerson(account: 13, name: "只读"), organisation: 110, organisationName: "（合成）企业",
      kind: .enterprise, codes: [code], isOfficer: false, isManager: false)
  }

  /// Everybody, by what they are.
  var everybody: [(name: String, actor: CaseActor)] {
    [
      ("enterprise", firm), ("its reader", reader), ("another", People.firm(other, account: 14)),
      ("provider", provider), ("park", park),
      ("city", Self.city), ("its other officer", People.city(.shenzhen, account: 22)),
      ("its manager", People.city(.shenzhen, account: 23, manager: true)),
      ("another city", People.city(.guangzhou, account: 24)),
      ("department", People.department(Self.finance)),
      ("its other officer", People.department(Self.finance, account: 35)),
      ("its manager", People.department(Self.finance, account: 36, manager: true)),
      ("another department", People.department("省税务局", account: 37)),
      ("coordinator", People.department(Self.commerce)), ("its manager", Self.boss),
      ("expert", People.expert(91)), ("expert", People.expert(92)), ("expert", People.expert(94)),
      ("the platform", .platform),
    ]
  }

  init(_ hall: Hall) async throws {
    self.hall = hall
    code = try Hall.firms(in: .shenzhen)[3]
    other = try Hall.firms(in: .guangzhou)[0]
    try await askQuestions()
    try await askForFinance()
    try await enterRounds()
    try await superviseAndAdvise()
  }

  func open(
    _ type: String, _ fields: [String: String] = [:], by actor: CaseActor, about: String? = nil,
    in parent: CaseRecord? = nil
  ) async throws -> CaseRecord {
    var opening = CaseOpening(type)
    opening.subject = about
    opening.parent = parent?.id
    opening.fields = fields
    return try await hall.desk.open(opening, by: actor)
  }

  @discardableResult
  func step(
    _ record: CaseRecord, _ step: String, by actor: CaseActor, _ fields: [String: String] = [:]
  ) async throws -> CaseRecord {
    // Somebody else may have moved it on meanwhile.
    let now = try await hall.desk.sheet(record.id, for: .platform).record
    return try await DirectLineTests.step(hall, now, step, by: actor, fields, comment: "请看说明")
  }

  func ask(by actor: CaseActor? = nil) async throws -> CaseRecord {
    try await open("direct-line", DirectLineTests.question, by: actor ?? firm, about: code)
  }

  /// One that the city has answered.
  func answered(by actor: CaseActor? = nil) async throws -> CaseRecord {
    let record = try await step(try await ask(by: actor), "take", by: Self.city)
    return try await step(record, "answer", by: Self.city, ["answer": "见附件"])
  }

  private func askQuestions() async throws {
    _ = try await ask()
    try await step(try await ask(), "take", by: Self.city)
    _ = try await answered()
    _ = try await answered(by: provider)
    try await step(try await ask(by: park), "take", by: Self.city)
    let unclear = try await step(try await ask(by: park), "take", by: Self.city)
    try await step(unclear, "askBack", by: Self.city)
    try await step(try await answered(), "accept", by: firm)
    try await step(try await ask(), "withdraw", by: firm)
    // One in a topic, and one that nobody has since its topic was answered.
    let topic = ["topic": "9810 资料", "question": "海外仓出口需要哪些资料？"]
    let (kept, told) = (try await ask(), try await ask())
    for (record, isAnswered) in [(kept, false), (told, true)] {
      let around = try await open("direct-line-topic", topic, by: Self.boss)
      _ = try await hall.desk.join([record.id], to: around.id, by: Self.boss)
      if isAnswered { try await step(around, "answer", by: Self.boss, ["answer": "统一答复"]) }
    }
    try await step(told, "accept", by: firm)
    // One that went up to the managers.
    let raised = try await step(try await answered(), "redo", by: firm)
    let officer = People.department(Self.commerce)
    try await step(raised, "take", by: officer)
    try await step(raised, "answer", by: officer, ["answer": "见附件"])
    #expect(try await step(raised, "redo", by: firm).isForManagers)
  }

  private func askForFinance() async throws {
    let fields = [
      "product": "loan", "wanted": "5000000", "months": "12", "use": "备货", "consent": "true",
      "contact": "王女士 13800000000",
    ]
    let officer = People.department(Self.finance)
    for steps in [[], ["match"], ["match", "offer"]] {
      let record = try await open("finance-request", fields, by: firm, about: code)
      for id in steps {
        try await step(
          record, id, by: officer,
          id == "match" ? ["lender": "（示例）银行"] : ["offeredAmount": "1000000"])
      }
    }
  }

  private func enterRounds() async throws {
    let rounds = SelectionTests()
    let round = try await rounds.round(hall, firms: 3)
    let judges = round.experts[0..<3].map { "\($0.id)" }.joined(separator: ",")
    try await step(round.entries[0], "assign", by: Self.boss, ["experts": judges])
    let judged = try await hall.desk.sheet(round.entries[0].id, for: .platform).record
    var taking = CaseTaking(judged.id, "score", revision: judged.revision)
    taking.scores = ["scale": 20, "effect": 20, "compliance": 20]
    _ = try await hall.desk.take(taking, by: People.expert(91))
    try await step(round.entries[1], "returnByDepartment", by: Self.boss)
    // One that waits for a city, one for a city that asks for itself, one for a park.
    let entry = ["merits": "出口增长", "contact": "张三 13900000000", "cluster": "appliances"]
    let firm = People.firm(other, account: 14)
    _ = try await open("firm-selection", entry, by: firm, about: other, in: round.call)
    for (kind, actor) in [("pilot-selection", Self.city), ("park-selection", park)] {
      let call = try await open(
        "\(kind)-call",
        ["round": "2026", "closingDay": "2026-06-30", "quota": "1", "notice": "请申报"],
        by: Self.boss)
      let record = try await open(kind, entry, by: actor, in: call)
      if record.state == "submitted" { try await step(record, "recommend", by: Self.city) }
      try await step(record, "returnByDepartment", by: Self.boss)
    }
  }

  private func superviseAndAdvise() async throws {
    _ = try await open("supervision", by: Self.boss)
    let late = try await open("supervision", by: Self.boss)
    try await step(late, "report", by: Self.boss, ["result": "已办结"])
    let question = DirectLineTests.question.merging(["area": "tax"]) { $1 }
    for isAssigned in [false, true] {
      let record = try await open("expert-opinion", question, by: firm, about: code)
      guard isAssigned else { continue }
      let expert = try await hall.desk.addExpert(
        CasePerson(account: 96, name: "专家96"), organisation: "行业协会", areas: ["tax"], ties: [],
        by: Self.boss)
      try await step(record, "assign", by: Self.boss, ["experts": "\(expert.id)"])
    }
  }
}
