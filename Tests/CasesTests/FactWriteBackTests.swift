import Cases
import PolicyPacks
import Registry
import Storage
import StorageTesting
import Testing
import TradeTerms

/// What a case finds out stands in the register as a fact of its subject, in one with the step.
@Suite("Facts that cases write back") struct FactWriteBackTests {
  private static let policy = """
    id: small-facts
    number: 小〔2026〕4号
    title: {zh: 小登记, en: small register}
    issuer: {zh: 某厅, en: somebody}
    signed: 2026-01-01
    published: 2026-01-01
    departments: {省商务厅: {zh: 省商务厅, en: Department of Commerce}}
    facts:
      hasSite: {subject: enterprise, type: boolean, label: {zh: 有独立站, en: has a site}}
    measures: [01.md]
    cases: [case-site.yaml]
    """

  private static let measure = """
    # 1 登记 / Register

    ## 1.1

    有独立站的企业予以登记。
    Firms with a site of their own are registered.

    ```decision
    name: registered
    subject: enterprise
    type: boolean
    label: {zh: 独立站登记, en: site registered}
    uses: {site: hasSite}
    condition: site
    ```

    ```tests
    - {at: 2026-06-30, given: {hasSite: true}, expect: {registered: true}}
    - {at: 2026-06-30, given: {hasSite: false}, expect: {registered: false}}
    ```
    """

  private static let kind = """
    id: site-visit
    sentences: ["1.1"]
    label: {zh: 独立站核实, en: a site is looked at}
    purpose: {zh: 核实独立站, en: Look whether the site is there}
    mark: HS
    opens: [enterprise]
    about: enterprise
    department: 省商务厅
    form:
      - {id: address, type: line, label: {zh: 网址, en: address}}
    start: asked
    states:
      asked: {label: {zh: 待核实, en: asked}, waits: handler}
      seen: {label: {zh: 已核实, en: seen}, end: true, granted: true}
      absent: {label: {zh: 不存在, en: absent}, end: true}
    steps:
      - id: confirm
        label: {zh: 核实, en: confirm}
        from: [asked]
        to: seen
        by: handler
        asks: [{id: people, type: number, least: 0, places: 0, label: {zh: 人数, en: people}}]
        writes: [{fact: hasSite, value: people > 0}]
      - {id: deny, label: {zh: 查无, en: deny}, from: [asked], to: absent, by: handler}
    """

  /// A desk with that kind of case alone, which waits for a role until somebody has looked.
  static func desk(_ hall: Hall, waits role: String = "handler") throws -> CaseDesk {
    let kind = kind.replacing("waits: handler", with: "waits: \(role)")
    let files = ["policy.yaml": policy, "01.md": measure, "case-site.yaml": kind]
    let pack = try PolicyPack.load(
      files: files.sorted { $0.key < $1.key }.map {
        PackFile(name: $0.key, bytes: Array($0.value.utf8))
      })
    let clock = hall.clock
    return CaseDesk(
      hall.database, CaseShelf([pack], coordinator: "省商务厅"), calendar: try Hall.calendar(),
      now: { clock.now })
  }

  private static func facts(_ hall: Hall, _ code: String) throws -> [DeclaredFact] {
    let now = hall.clock.now
    return try hall.database.read { session in
      guard let party = try PartyStore(session).party(code: code) else { return [] }
      return try DeclaredFactStore(session).facts(party: party, knownAt: now)
    }
  }

  @Test(arguments: LiveEngine.available)
  func `what an officer confirms is a fact with the case as its evidence`(
    _ engine: LiveEngine
  ) async throws {
    try await engine.withHall { hall in
      let desk = try Self.desk(hall)
      let code = try Hall.firms(in: .shenzhen)[0]
      let officer = People.department("省商务厅")
      func ask() async throws -> CaseRecord {
        var opening = CaseOpening("site-visit")
        opening.subject = code
        opening.fields = ["address": "https://shop.example"]
        return try await desk.open(opening, by: People.firm(code))
      }
      func step(_ record: CaseRecord, _ id: String, _ fields: [String: String] = [:]) async throws {
        var taking = CaseTaking(record.id, id, revision: record.revision)
        taking.fields = fields
        _ = try await desk.take(taking, by: officer)
      }
      let first = try await ask()
      #expect(try await Task { try Self.facts(hall, code) }.value.isEmpty)
      // A step that is refused writes nothing back.
      await #expect(throws: CaseError.self) { try await step(first, "confirm", ["people": "-1"]) }
      #expect(try await Task { try Self.facts(hall, code) }.value.isEmpty)
      try await step(first, "confirm", ["people": "12"])
      let known = try await Task { try Self.facts(hall, code) }.value
      #expect(known.map(\.name) == ["hasSite"])
      #expect(known.map(\.value) == ["true"])
      #expect(known.map(\.evidence) == [first.number])
      #expect(known.map(\.authorship.owner) == ["省商务厅"])
      // Where nothing is found nothing is said.
      try await step(try await ask(), "deny")
      #expect(try await Task { try Self.facts(hall, code) }.value.count == 1)
    }
  }
}
