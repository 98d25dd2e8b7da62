import Cases
import PolicyPacks
import Storage
import TradeTerms

/// A policy with one kind of case, for tests that are about something else.
enum SmallCases {
  static func desk(_ database: any Database, now: @escaping @Sendable () -> Instant) throws
    -> CaseDesk
  {
    let pack = try PolicyPack.load(files: [
      PackFile(name: "policy.yaml", bytes: Array(policy.utf8)),
      PackFile(name: "01.md", bytes: Array(measure.utf8)),
      PackFile(name: "question.yaml", bytes: Array(question.utf8)),
    ])
    return CaseDesk(
      database, CaseShelf([pack], coordinator: "省商务厅"), calendar: .plain(officeHours: .guangdong),
      now: now)
  }

  /// Somebody of an enterprise.
  static func actor(_ account: Int64, of organisation: Int64, _ code: String) -> CaseActor {
    CaseActor(
      person: CasePerson(account: account, name: "某人"), organisation: organisation,
      organisationName: code, kind: .enterprise, codes: [code], isOfficer: true, isManager: true)
  }

  private static let policy = """
    id: small
    number: 小〔2026〕1号
    title: {zh: 小政策, en: small}
    issuer: {zh: 某厅, en: somebody}
    signed: 2026-01-01
    published: 2026-01-01
    departments: {省商务厅: {zh: 省商务厅, en: Department of Commerce}}
    measures: [01.md]
    cases: [question.yaml]
    """

  private static let measure = """
    # 1 答问 / Questions

    ## 1.1

    有问必答。
    Every question is answered.

    ```casetype
    ref: question
    ```
    """

  private static let question = """
    id: question
    sentences: ["1.1"]
    label: {zh: 提问, en: question}
    purpose: {zh: 提问, en: ask}
    mark: TW
    opens: [enterprise]
    department: 省商务厅
    form: [{id: question, type: text, label: {zh: 问题, en: question}}]
    start: asked
    states:
      asked: {label: {zh: 待答, en: asked}, waits: handler}
      answered: {label: {zh: 已答, en: answered}, end: true, granted: true}
    steps:
      - {id: answer, label: {zh: 答复, en: answer}, from: [asked], to: answered, by: handler}
    clocks:
      - {id: answer, label: {zh: 时限, en: time}, in: [asked], limit: 1 working day}
    """
}
