/// The kinds of case for pages that show one sort of case only.
extension SmallCases {
  /// What is put together from the returns inside it.
  static let round = """
    id: round
    sentences: ["1.1"]
    label: {zh: 报送, en: round}
    purpose: {zh: 报送, en: collect}
    mark: NB
    opens: [coordinator]
    about: enterprise
    department: 省商务厅
    inside: {type: part, passes: [year]}
    form:
      - {id: year, type: number, least: 2021, most: 2100, label: {zh: 年度, en: year}}
    start: collecting
    states:
      collecting: {label: {zh: 报送中, en: being collected}, waits: handler}
      reported: {label: {zh: 已报送, en: reported}, end: true, granted: true}
    steps:
      - id: report
        label: {zh: 报送, en: report}
        from: [collecting]
        to: reported
        by: handler
        keeps: true
    """

  static let part = """
    id: part
    sentences: ["1.1"]
    label: {zh: 报送表, en: return}
    purpose: {zh: 报送表, en: return}
    mark: BS
    within: {type: round, states: [collecting]}
    opens: [coordinator]
    department: 省商务厅
    form:
      - {id: year, type: number, optional: true, label: {zh: 年度, en: year}}
    start: drafting
    states:
      drafting: {label: {zh: 待报送, en: to be handed in}, waits: handler}
      submitted: {label: {zh: 已报送, en: handed in}, end: true, granted: true}
    steps:
      - id: submit
        label: {zh: 报送, en: hand in}
        from: [drafting]
        to: submitted
        by: handler
        keeps: true
        asks:
          - id: enterprises
            type: number
            least: 0
            figure: enterprises
            unit: 家
            optional: true
            label: {zh: 企业, en: enterprises}
          - {id: done, type: text, label: {zh: 落实情况, en: what was done}}
    """

  /// What is opened about exports.
  static let filing = """
    id: filing
    sentences: ["1.1"]
    label: {zh: 申报, en: filing}
    purpose: {zh: 申报, en: file}
    mark: SB
    opens: [enterprise]
    about: enterprise
    department: 省商务厅
    unique: {field: declaration}
    exports: {mode: "9810", policy: small, decision: mayFile}
    form:
      - id: declaration
        type: line
        most: 100
        document: number
        label: {zh: 出口单证号, en: declaration}
    start: filed
    states:
      filed: {label: {zh: 已申报, en: filed}, waits: handler}
      settled: {label: {zh: 已核算, en: settled}, end: true, granted: true}
    steps:
      - {id: settle, label: {zh: 核算, en: settle}, from: [filed], to: settled, by: handler}
    """

  /// What a department offers without being asked.
  static let aid = """
    id: aid
    sentences: ["1.1"]
    label: {zh: 补助, en: aid}
    purpose: {zh: 补助, en: aid}
    mark: BZ
    opens: [coordinator, department]
    about: enterprise
    unique: benefit
    start: offered
    states:
      offered: {label: {zh: 待确认, en: offered}, waits: applicant}
      taken: {label: {zh: 已确认, en: taken}, end: true, granted: true}
    steps:
      - {id: take, label: {zh: 确认, en: take it}, from: [offered], to: taken, by: applicant}
    """
}
