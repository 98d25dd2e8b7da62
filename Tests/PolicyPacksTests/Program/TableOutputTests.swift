import FEEL
import PolicyPacks
import Testing
import TradeTerms

/// Tables whose cells are worked out from facts tell what is missing and what they read.
@Suite struct TableOutputTests {
  /// The grant of Zhongshan as a table instead of an expression.
  private static func program() throws -> PackProgram {
    let pack = try PolicyPack.load(files: [
      PackFile(name: "policy.yaml", bytes: Array(header.utf8)),
      PackFile(name: "01.md", bytes: Array(measure.utf8)),
    ])
    #expect(pack.runTests() == [])
    let day = try #require(CalendarDay("2025-06-30"))
    return PackProgram(pack, asAt: day, subject: .enterprise)
  }

  private static func grant(_ facts: [String: FactValue]) throws -> DecisionExplanation {
    let values = Dictionary(
      uniqueKeysWithValues: facts.map { (FactRequest(name: $0.key), $0.value) })
    return try #require(try program().explain(values).first { $0.decision.id == "grant" })
  }

  @Test func `the facts of the output that counts are missing, and no others`() throws {
    let platform = try Self.grant(["kind": .text("platform")])
    #expect(platform.headline.english == "One fact is missing: spending")
    let seller = try Self.grant(["kind": .text("seller")])
    #expect(seller.headline.english == "One fact is missing: area")
    let nobody = try Self.grant([:])
    #expect(nobody.missing.map(\.label.english).sorted() == ["area", "kind", "spending"])
  }

  @Test func `what the output was worked out from is told`() throws {
    let known = try Self.grant(["kind": .text("platform"), "spend": .number(4_000_000_00)])
    #expect(known.headline.english == "award: 20.00 万元")
    #expect(known.inputs.map(\.label.english) == ["spending"])
    let none = try Self.grant(["kind": .text("none")])
    #expect(none.value == .number(Decimal128(0)))
    #expect(none.inputs.isEmpty)
  }

  private static let header = """
    id: xx-2024
    number: 例字〔2024〕1号
    title: {zh: 例子, en: an example}
    issuer: {zh: 例市, en: an example}
    signed: 2024-01-01
    published: 2024-01-01
    facts:
      kind: {subject: enterprise, type: text, label: {zh: 类型, en: kind}, values: {platform: {zh: 平台, en: platform}, seller: {zh: 卖家, en: seller}, none: {zh: 无, en: none}}}
      area: {subject: enterprise, type: number, unit: 平方米, label: {zh: 面积, en: area}}
      spend: {subject: enterprise, type: number, unit: 万元, label: {zh: 支出, en: spending}}
    measures: [01.md]
    """

  private static let measure = """
    # 1 支持 / Support

    ## 1.1

    按类型给予奖励。
    An award by kind.

    ```parameters
    cap: {unit: 万元, values: [{from: 2024-01-01, value: 20, cites: 1.1}]}
    rate: {unit: 元, values: [{from: 2024-01-01, value: 10, cites: 1.1}]}
    ```

    ```decision
    name: grant
    subject: enterprise
    type: number
    unit: 万元
    label: {zh: 奖励, en: award}
    uses: {kind: kind, spent: spend, area: area}
    ```

    | F | `kind` | **grant** |
    |:-:|:-:|:-:|
    | 1 | "platform" | min(cap, spent * 0.5) |
    | 2 | "seller" | min(cap, rate * area) |
    | default | | 0 |

    ```tests
    - {at: 2025-06-30, given: {kind: platform, spent: 30}, expect: {grant: 15}}
    - {at: 2025-06-30, given: {kind: platform}, expect: {grant: unknown, missing: [spent]}}
    - {at: 2025-06-30, given: {kind: seller, area: 7}, expect: {grant: 0.007}}
    ```
    """
}
