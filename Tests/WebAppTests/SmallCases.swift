import Cases
import PolicyPacks
import Storage
import TradeTerms

/// A policy with a kind of case, about an enterprise, which has a step for each role, a personal
/// value and a file; with another one that is put together from what is inside it, one about
/// exports, one that is offered, and a number that decides. For tests that are about something
/// else.
enum SmallCases {
  /// The department that handles its cases, and coordinates.
  static let department = "省商务厅"
  /// One that has no part in them.
  static let uninvolved = "省教育厅"

  static func pack() throws -> PolicyPack {
    try PolicyPack.load(files: [
      PackFile(name: "policy.yaml", bytes: Array(policy.utf8)),
      PackFile(name: "01.md", bytes: Array(measure.utf8)),
      PackFile(name: "question.yaml", bytes: Array(question.utf8)),
      PackFile(name: "round.yaml", bytes: Array(round.utf8)),
      PackFile(name: "part.yaml", bytes: Array(part.utf8)),
      PackFile(name: "filing.yaml", bytes: Array(filing.utf8)),
      PackFile(name: "aid.yaml", bytes: Array(aid.utf8)),
    ])
  }

  static func desk(
    _ database: any Database, _ pack: PolicyPack, now: @escaping @Sendable () -> Instant
  ) -> CaseDesk {
    CaseDesk(
      database, CaseShelf([pack], coordinator: department),
      calendar: .plain(officeHours: .guangdong), now: now)
  }

  /// Somebody of an enterprise.
  static func actor(_ account: Int64, of organisation: Int64, _ code: String) -> CaseActor {
    CaseActor(
      person: CasePerson(account: account, name: "某人"), organisation: organisation,
      organisationName: code, kind: .enterprise, codes: [code], isOfficer: true, isManager: true)
  }

  /// Somebody of the department.
  static func officer(_ account: Int64, of organisation: Int64) -> CaseActor {
    CaseActor(
      person: CasePerson(account: account, name: "经办"), organisation: organisation,
      organisationName: department, kind: .province, isOfficer: true, isManager: true,
      units: [.department(department)], isCoordinator: true)
  }

  private static let policy = """
    id: small
    number: 小〔2026〕1号
    title: {zh: 小政策, en: small}
    issuer: {zh: 某厅, en: somebody}
    signed: 2026-01-01
    published: 2026-01-01
    departments:
      省商务厅: {zh: 省商务厅, en: Department of Commerce}
      省教育厅: {zh: 省教育厅, en: Department of Education}
    facts:
      shops: {subject: enterprise, type: number, unit: 家, label: {zh: 门店, en: shops}}
      leftOn: {subject: shipmentLine, type: day, label: {zh: 离境日期, en: day of leaving}}
    measures: [01.md]
    cases: [question.yaml, round.yaml, part.yaml, filing.yaml, aid.yaml]
    """

  private static let measure = """
    # 1 答问 / Questions

    ## 1.1

    有问必答。
    Every question is answered.

    ```casetype
    ref: question
    ```

    ```casetype
    ref: round
    ```

    ```casetype
    ref: part
    ```

    ```casetype
    ref: filing
    ```

    ```casetype
    ref: aid
    ```

    ```parameters
    least: {unit: 家, values: [{from: 2021-01-01, value: 3, cites: 1.1}]}
    ```

    ```decision
    name: large
    subject: enterprise
    type: boolean
    label: {zh: 规模以上, en: large enough}
    uses: {shops: shops}
    condition: shops >= least
    ```

    ```decision
    name: mayFile
    subject: shipmentLine
    type: boolean
    label: {zh: 可以申报, en: may be filed for}
    uses: {leftOn: leftOn}
    condition: leftOn >= date(2026, 1, 1)
    ```
    """

  private static let question = """
    id: question
    sentences: ["1.1"]
    label: {zh: 提问, en: question}
    purpose: {zh: 提问, en: ask}
    mark: TW
    opens: [enterprise, provider, park, city, coordinator]
    about: enterprise
    department: 省商务厅
    groups: {by: topic, step: sort}
    form:
      - {id: question, type: text, label: {zh: 问题, en: question}}
      - {id: phone, type: line, personal: true, optional: true, label: {zh: 电话, en: phone}}
    evidence:
      - {id: paper, types: [txt], label: {zh: 材料, en: paper}}
    start: asked
    states:
      asked: {label: {zh: 待答, en: asked}, waits: handler}
      answered: {label: {zh: 已答, en: answered}, end: true, granted: true}
    steps:
      - {id: answer, label: {zh: 答复, en: answer}, from: [asked], to: answered, by: handler}
      - id: close
        label: {zh: 了结, en: close}
        from: [asked]
        to: answered
        by: [applicant, handler, city, expert]
      - id: sort
        label: {zh: 归类, en: sort}
        from: [asked]
        by: handler
        asks: [{id: topic, type: line, label: {zh: 主题, en: topic}}]
    clocks:
      - {id: answer, label: {zh: 时限, en: time}, in: [asked], limit: 1 working day}
    """
}
