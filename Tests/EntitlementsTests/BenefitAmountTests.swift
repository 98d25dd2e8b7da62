import Entitlements
import FEEL
import PolicyPacks
import StorageTesting
import Testing
import TradeTerms

/// What a benefit is worth in yuan, as forms and offers take it over.
@Suite("Amounts of benefits") struct BenefitAmountTests {
  private static let policy = """
    id: small-grants
    number: 小〔2026〕2号
    title: {zh: 小补助, en: small grants}
    issuer: {zh: 某厅, en: somebody}
    signed: 2026-01-01
    published: 2026-01-01
    departments: {某厅: {zh: 某厅, en: somebody}}
    facts:
      spent: {subject: enterprise, period: year, type: number, unit: 元, label: {zh: 支出, en: spent}}
      invested: {subject: enterprise, period: year, type: number, unit: 万元, label: {zh: 投资, en: invested}}
      shops: {subject: enterprise, period: year, type: number, unit: 家, label: {zh: 门店, en: shops}}
    measures: [01.md]
    """

  private static let measure = """
    # 1 补助 / Grants

    ## 1.1

    支出和投资各补助一半。
    Half of what was spent or invested is paid.

    ```parameters
    half: {unit: "%", values: [{from: 2026-01-01, value: 50, cites: 1.1}]}
    ```

    ```decision
    name: inYuan
    subject: enterprise
    period: year
    type: number
    unit: 元
    label: {zh: 支出补助, en: grant on what was spent}
    uses: {spent: spent(year)}
    value: spent * half
    ```

    ```decision
    name: inTenThousand
    subject: enterprise
    period: year
    type: number
    unit: 万元
    label: {zh: 投资补助, en: grant on what was invested}
    uses: {invested: invested(year)}
    value: invested * half
    ```

    ```decision
    name: inShops
    subject: enterprise
    period: year
    type: number
    unit: 家
    label: {zh: 支持的门店, en: shops that are supported}
    uses: {shops: shops(year)}
    value: shops
    ```

    ```benefit
    - {id: yuan, when: inYuan, amount: inYuan, kind: money, department: 某厅, label: {zh: 甲, en: a}}
    - {id: wan, when: inTenThousand, amount: inTenThousand, kind: money, department: 某厅, label: {zh: 乙, en: b}}
    - {id: shops, when: inShops, amount: inShops, kind: service, department: 某厅, label: {zh: 丙, en: c}}
    - {id: plain, when: inYuan, kind: service, department: 某厅, label: {zh: 丁, en: d}}
    ```

    ```tests
    - {at: 2026-06-30, given: {spent: 1000000, invested: 100}, expect: {inYuan: 500000, inTenThousand: 50}}
    - {at: 2026-06-30, given: {shops: 3}, expect: {inShops: 3}}
    ```
    """

  private static func pack() throws -> VersionedPack {
    try VersionedPack(files: [
      PackFile(name: "policy.yaml", bytes: Array(policy.utf8)),
      PackFile(name: "01.md", bytes: Array(measure.utf8)),
    ])
  }

  /// What a firm stated, and the fen that each benefit is worth to it; nil for no amount.
  struct Case: Sendable {
    let facts: [String]
    let yuan: Int64?
    let wan: Int64?
  }

  @Test(arguments: [
    Case(facts: ["spent,2025,1000000元", "invested,2025,100万元"], yuan: 50_000_000, wan: 50_000_000),
    // The unit of the decision is not that of forms.
    Case(facts: ["spent,2025,333.98元", "invested,2025,33.3334万元"], yuan: 16_699, wan: 16_666_700),
    Case(facts: ["spent,2025,0元", "invested,2025,0.0002万元"], yuan: 0, wan: 100),
    // A decision about money is to the fen already: 166.995 and 1.665 are none.
    Case(facts: ["spent,2025,333.99元", "invested,2025,0.000333万元"], yuan: 16_700, wan: 167),
    // What is not known is no amount, and neither is that of another year.
    Case(facts: [], yuan: nil, wan: nil),
    Case(facts: ["spent,2024,1000000元"], yuan: nil, wan: nil),
  ])
  func `an amount is told in yuan, to the fen, or not at all`(_ stated: Case) async throws {
    try await LiveEngine.sqlite.withDatabaseAwaiting { database in
      let pack = try Self.pack()
      let province = try await ExampleProvince(database, pack: pack)
      let code = try ExampleProvince.codes()[0]
      let rows = (stated.facts + ["shops,2025,3家"]).map { row in
        let parts = row.split(separator: ",")
        return "\(code),\(parts[0]),\(parts[1]),\(parts[2]),audit 1\n"
      }
      let statements = FactStatements(
        [pack.pack], owner: "省商务厅", author: "test", at: ExampleProvince.handedInAt)
      let summary = try statements.run(
        Array(("code,fact,year,value,evidence\n" + rows.joined()).utf8), named: "facts.csv",
        into: database)
      #expect(summary.findings.map(\.what.english) == [])
      let answer = try await province.desk.answer(code: code, asAt: province.day)
      func fen(_ id: String) throws -> Int64? {
        let benefit = try #require(pack.pack.benefits.first { $0.id == id })
        return answer.amount(of: benefit)?.integer(scale: 2)
      }
      #expect(try fen("yuan") == stated.yuan)
      #expect(try fen("wan") == stated.wan)
      // Shops are no money, and where the policy names no amount there is none.
      #expect(try fen("shops") == nil)
      #expect(try fen("plain") == nil)
      #expect(answer["inShops"]?.outcome == .holds)
    }
  }
}
