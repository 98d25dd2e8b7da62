import Cases
import PolicyPacks
import TradeTerms

/// Small kinds of case whose deadlines change what can be done: one that only grows late, one that
/// goes to another department, and one whose deadline cannot be taken, with another inside it.
enum SmallSteps {
  static let handler = "省商务厅"
  static let other = "省教育厅"

  /// A desk with these kinds alone, which tells the ear of the hall what it writes into the trail.
  static func desk(_ hall: Hall) throws -> CaseDesk {
    let files = [
      "policy.yaml": policy, "01.md": measure, "ask.yaml": ask, "sent-on.yaml": sentOn,
      "stuck.yaml": stuck, "inner.yaml": inner,
    ]
    let pack = try PolicyPack.load(
      files: files.sorted { $0.key < $1.key }.map {
        PackFile(name: $0.key, bytes: Array($0.value.utf8))
      })
    let (clock, ear) = (hall.clock, hall.ear)
    var hooks = CaseHooks()
    hooks.audit = { actor, action, number, detail, _ in
      ear.take("\(actor.name) \(action) \(number) \(detail)")
    }
    return CaseDesk(
      hall.database, CaseShelf([pack], coordinator: handler), calendar: try Hall.calendar(),
      hooks: hooks, now: { clock.now })
  }

  /// Opens a case of a firm, with its own personal value, and a file where one is named.
  static func open(
    _ desk: CaseDesk, _ kind: String, _ code: String, by actor: CaseActor? = nil,
    file: String? = nil
  ) async throws -> CaseRecord {
    var opening = CaseOpening(kind)
    opening.subject = code
    opening.fields = ["question": "何时答复？", "contact": "王女士 13800000000"]
    opening.evidence = file.map { [paper($0)] } ?? []
    return try await desk.open(opening, by: actor ?? People.firm(code))
  }

  /// Takes a step at the sight of a case as it was.
  static func step(
    _ desk: CaseDesk, _ record: CaseRecord, _ step: String, by actor: CaseActor,
    _ fields: [String: String] = [:], file: String? = nil
  ) async throws -> CaseRecord {
    var taking = CaseTaking(record.id, step, revision: record.revision)
    taking.fields = fields
    taking.evidence = file.map { [paper($0)] } ?? []
    return try await desk.take(taking, by: actor)
  }

  private static func paper(_ name: String) -> EvidenceFile {
    EvidenceFile(slot: "paper", name: name, bytes: Array(name.utf8))
  }

  private static let policy = """
    id: small-steps
    number: 小〔2026〕5号
    title: {zh: 小时限, en: small deadlines}
    issuer: {zh: 某厅, en: somebody}
    signed: 2026-01-01
    published: 2026-01-01
    departments:
      省商务厅: {zh: 省商务厅, en: Department of Commerce}
      省教育厅: {zh: 省教育厅, en: Department of Education}
    measures: [01.md]
    cases: [ask.yaml, sent-on.yaml, stuck.yaml, inner.yaml]
    """

  private static let measure = """
    # 1 答问 / Questions

    ## 1.1

    有问必答。
    Every question is answered.

    ```casetype
    ref: ask
    ```

    ```casetype
    ref: sent-on
    ```

    ```casetype
    ref: stuck
    ```

    ```casetype
    ref: inner
    ```
    """

  private static let ask = """
    id: ask
    sentences: ["1.1"]
    label: {zh: 提问, en: question}
    purpose: {zh: 提问, en: ask}
    mark: TA
    opens: [enterprise]
    about: enterprise
    department: 省商务厅
    form:
      - {id: question, type: line, label: {zh: 问题, en: question}}
      - {id: contact, type: line, personal: true, label: {zh: 联系人, en: contact}}
    evidence:
      - {id: paper, types: [txt], most: 9, label: {zh: 材料, en: paper}}
    start: asked
    states:
      asked: {label: {zh: 待答, en: asked}, waits: handler}
      late: {label: {zh: 逾期, en: late}, waits: handler}
      done: {label: {zh: 已答, en: done}, end: true, granted: true}
    steps:
      - id: supply
        label: {zh: 补充, en: supply}
        from: [asked, late]
        by: applicant
        asks:
          - {id: more, type: text, label: {zh: 补充内容, en: more}}
          - {id: phone, type: line, personal: true, optional: true, label: {zh: 电话, en: phone}}
      - id: remark
        label: {zh: 记录, en: remark}
        from: [asked, late]
        by: handler
        asks: [{id: said, type: line, label: {zh: 记录, en: said}}]
      - {id: answer, label: {zh: 答复, en: answer}, from: [asked], to: done, by: handler}
      - {id: answerLate, label: {zh: 逾期答复, en: answer late}, from: [late], to: done, by: handler}
      - {id: lapse, label: {zh: 到期, en: time is over}, from: [asked], to: late, by: clock}
    clocks:
      - {id: answer, label: {zh: 时限, en: time}, in: [asked], limit: 1 working day, step: lapse}
    """

  private static let sentOn = """
    id: sent-on
    extends: ask
    label: {zh: 转办, en: sent on}
    purpose: {zh: 转办, en: send on}
    mark: TB
    steps:
      - id: supply
        label: {zh: 补充, en: supply}
        from: [asked, late]
        by: applicant
        asks: [{id: more, type: text, label: {zh: 补充内容, en: more}}]
      - {id: close, label: {zh: 办结, en: close}, from: [asked, late], to: done, by: handler}
      - id: lapse
        label: {zh: 到期转办, en: sent on}
        from: [asked]
        to: late
        by: clock
        moves: 省教育厅
    """

  private static let stuck = """
    id: stuck
    extends: ask
    label: {zh: 卡住, en: stuck}
    purpose: {zh: 卡住, en: stuck}
    mark: TC
    steps:
      - id: remark
        label: {zh: 记录, en: remark}
        from: [asked, late]
        by: handler
        asks: [{id: said, type: line, label: {zh: 记录, en: said}}]
      - {id: close, label: {zh: 办结, en: close}, from: [asked, late], to: done, by: handler}
      - id: lapse
        label: {zh: 到期, en: time is over}
        from: [asked]
        to: late
        by: clock
        when: said = "已核"
        because: {zh: 没有核对, en: nothing was looked at}
    """

  private static let inner = """
    id: inner
    sentences: ["1.1"]
    label: {zh: 子项, en: part}
    purpose: {zh: 子项, en: part}
    mark: TD
    within: {type: stuck, states: [asked, late]}
    opens: [coordinator]
    department: 省商务厅
    form:
      - {id: part, type: line, label: {zh: 子项, en: part}}
    start: begun
    states:
      begun: {label: {zh: 在办, en: begun}, waits: handler}
      done: {label: {zh: 办结, en: done}, end: true, granted: true}
    steps:
      - {id: close, label: {zh: 办结, en: close}, from: [begun], to: done, by: handler}
    """
}
