import Accounts
import Cases
import CustomsMessages
import Entitlements
import FEEL
import PolicyPacks
import Programme
import Registry
import Storage
import StorageTesting
import TradeLedger
import TradeTerms

@testable import WebApp

/// A policy with a target of each sort over the enterprises of the examples, decided once, and the
/// board that shows it.
struct SmallBoard {
  static let start = Instant(millisecondsSinceEpoch: 1_782_820_000_000)

  let database: any Database
  let desk: EntitlementDesk
  let cases: CaseDesk
  let statistics: StatisticDesk
  let accounts: AccountDesk
  let pages: TargetPages

  /// Fills a database with a small province; `series` are its official figures as year, figure and
  /// scope.
  init(
    _ database: any Database, series: [(year: Int, value: String, scope: String)] = [],
    isDecided: Bool = true
  ) async throws {
    self.database = database
    let migrations =
      RegistryStore.migrations + LedgerMigrations.all + EntitlementMigrations.all
      + AccountMigrations.all + CaseMigrations.all + ProgrammeMigrations.all
    _ = try await Task { try Migrator(migrations).upgrade(database, appliedAt: 0) }.value
    _ = try await Task {
      try EnterpriseImport(
        authorship: Authorship(owner: "省商务厅", author: "test", knownAt: Self.start)
      ).run(Project.bytes("Examples/enterprises.csv"), into: database)
    }.value
    let pack = try VersionedPack(files: [
      PackFile(name: "policy.yaml", bytes: Array(Self.policy.utf8)),
      PackFile(name: "01.md", bytes: Array(Self.measure.utf8)),
      PackFile(name: "store.yaml", bytes: Array(Self.store.utf8)),
    ])
    let rows = series.map { "\($0.year),\($0.value),verified,\($0.scope),2026-01-31,公报," }
    let head = "year,imports_exports_100m_yuan,flag,scope,published,source,note\n"
    desk = EntitlementDesk(
      database, pack,
      statistics: try OfficialStatistics(bytes: Array((head + rows.joined(separator: "\n")).utf8)),
      now: { Self.start })
    if isDecided {
      _ = try await desk.decideAll(asAt: try Day("2026-06-30"), owner: "省商务厅", author: "test")
    }
    cases = CaseDesk(
      database, CaseShelf([pack.pack], coordinator: "省商务厅"),
      calendar: .plain(officeHours: .guangdong), now: { Self.start })
    statistics = StatisticDesk(database, now: { Self.start })
    accounts =
      AccountDesk(database, key: HouseKey(), mailer: NoMailer()) { Self.start }
      .withQuickPasswords
    let words = DocumentWords(
      tables: try ReferenceTables { try Project.bytes("Reference/\($0)") },
      rules: try CustomsMessages.RuleTable(bytes: Project.bytes("Reference/rules.csv")))
    pages = TargetPages(
      entitlements: EntitlementPages(
        database: database, desk: desk, desks: [desk], words: words),
      statistics: statistics, cases: cases, accounts: accounts)
  }

  func row(_ id: String) async throws -> TargetRow? {
    try await pages.targets().first { $0.id == id }
  }

  /// Takes in a published figure.
  func publish(
    _ target: String, _ period: String, _ value: String, isVerified: Bool = true,
    scope: String = "全省", published: String = "2026-01-31"
  ) async throws {
    let draft = try StatisticDraft(
      target: target, period: period, value: value, flag: isVerified ? "verified" : "unverified",
      scope: scope, published: published, source: "公报", note: "", known: [target])
    _ = try await statistics.load([draft], by: "test")
  }

  /// Opens a case that is granted at once.
  func store(_ code: String, floor: String?) async throws -> CaseRecord {
    var opening = CaseOpening("store")
    opening.subject = code
    if let floor { opening.fields = ["floor": floor] }
    return try await cases.open(opening, by: Self.officer)
  }

  static let officer = CaseActor(
    person: CasePerson(account: 1, name: "经办"), organisation: 1, organisationName: "省商务厅",
    kind: .province, isOfficer: true, isManager: true, units: [.department("省商务厅")],
    isCoordinator: true)

  private static let policy = """
    id: board
    number: 板〔2026〕1号
    title: {zh: 目标, en: targets}
    issuer: {zh: 某厅, en: somebody}
    signed: 2021-01-01
    published: 2021-01-01
    departments: {省商务厅: {zh: 省商务厅, en: Department of Commerce}}
    facts:
      enterpriseKind:
        subject: enterprise
        type: text
        label: {zh: 企业类别, en: kind}
        values:
          platform: {zh: 平台, en: platform}
          own site: {zh: 独立站, en: own site}
          seller: {zh: 卖家, en: seller}
          service: {zh: 服务, en: service}
      officialTrade:
        subject: province
        period: year
        type: number
        unit: 亿元
        label: {zh: 进出口额, en: trade}
    measures: [01.md]
    cases: [store.yaml]
    """

  private static let measure = """
    # 1 目标 / Targets

    ## 1.1

    要达到这些目标。
    These targets are to be met.

    ```parameters
    baseYear: {values: [{from: 2021-01-01, value: 2020, cites: 1.1}]}
    ```

    ```target
    id: T1
    label: {zh: 翻番, en: doubled}
    subject: province
    uses: {current: officialTrade(year), base: officialTrade(baseYear)}
    units: {current: 亿元, base: 亿元}
    value: current / base
    trend: officialTrade
    goal: ">= 2"
    unit: 倍
    by: 2027
    unverified: {zh: 基期尚待确认, en: the base awaits confirmation}
    ```

    ```target
    id: T2
    label: {zh: 卖家, en: sellers}
    subject: province
    over: enterprise
    uses: {kind: enterpriseKind}
    count: kind = "seller"
    goal: ">= 1"
    unit: 家
    by: 2027
    ```

    ```target
    id: T3
    label: {zh: 仓数, en: stores}
    subject: province
    goal: ">= 5"
    unit: 个
    by: 2027
    not-measured: {zh: 只登记评出的仓, en: only selected stores are known}
    cases: store
    ```

    ```target
    id: T4
    label: {zh: 仓面积, en: floor}
    subject: province
    goal: "> 1"
    unit: 万平方米
    by: 2027
    not-measured: {zh: 只登记评出的仓, en: only selected stores are known}
    cases: store
    sums: floor
    ```

    ```target
    id: T5
    label: {zh: 园区企业, en: firms of parks}
    subject: province
    goal: ">= 10"
    unit: 万家
    by: 2027
    not-measured: {zh: 只知道开户企业, en: only those with an account are known}
    register: park-tenants
    ```

    ```target
    id: T6
    label: {zh: 品牌, en: brands}
    subject: province
    goal: ">= 100"
    unit: 个
    by: 2027
    not-measured: {zh: 没有品牌登记, en: there is no register of brands}
    ```

    ## 1.2

    评选海外仓。
    Stores are selected.

    ```casetype
    ref: store
    ```
    """

  private static let store = """
    id: store
    sentences: ["1.2"]
    label: {zh: 评仓, en: store}
    purpose: {zh: 评仓, en: select}
    mark: CK
    opens: [enterprise, coordinator]
    about: enterprise
    department: 省商务厅
    form:
      - {id: floor, type: number, unit: 平方米, optional: true, label: {zh: 面积, en: floor}}
    start: standing
    states:
      standing: {label: {zh: 在营, en: standing}, waits: handler, granted: true}
      kept: {label: {zh: 长期保留, en: kept}, end: true, granted: true}
      gone: {label: {zh: 已撤销, en: gone}, end: true}
    steps:
      - {id: keep, label: {zh: 保留, en: keep}, from: [standing], to: kept, by: handler}
      - {id: end, label: {zh: 撤销, en: end}, from: [standing], to: gone, by: handler}
    """
}
