import FEEL
import PolicyPacks
import Testing
import TradeTerms

@Suite struct ExplanationTests {
  static func supported(_ facts: SubjectFacts) throws -> DecisionExplanation {
    let explanations = try Given.program().explain(facts)
    return try #require(explanations.first { $0.decision.id == "supported" })
  }

  @Test func `exactly 30 亿 qualifies by the first rule`() throws {
    let answer = try Self.supported(
      Given.enterprise(kind: "platform", hq: "regional", fen: 3_000_000_000_00))
    #expect(answer.outcome == true)
    #expect(answer.rule == 1)
    #expect(answer.headline.chinese == "符合：用地、落户、入学支持")
    #expect(answer.sentence == "1.1")
    #expect(answer.closest.map(\.state) == [.holds, .holds, .holds])
    #expect(answer.readings.map(\.id) == ["turnover", "firm"])
  }

  @Test func `one fen below is one fen short`() throws {
    let answer = try Self.supported(
      Given.enterprise(kind: "platform", hq: "regional", fen: 2_999_999_999_99))
    #expect(answer.outcome == false)
    #expect(answer.headline.english == "You do not qualify: 0.01 元 short")
    #expect(answer.headline.chinese == "不符合，还差 0.01 元")
    #expect(answer.closest.last?.cites == ["1.1"])
  }

  @Test func `what is short is said in the unit that fits`() throws {
    let answer = try Self.supported(
      Given.enterprise(kind: "platform", hq: "regional", fen: 2_820_000_000_00))
    #expect(answer.headline.chinese == "不符合，还差 1.80 亿元")
    #expect(answer.shortfall?.distance == Decimal128("1.8"))
  }

  @Test func `an unknown headquarters is the one fact that is missing`() throws {
    let answer = try Self.supported(Given.enterprise(kind: "platform", fen: 3_000_000_000_00))
    #expect(answer.outcome == nil)
    #expect(answer.missing.map(\.request.name) == ["guangdongHeadquarters"])
    #expect(answer.headline.chinese == "缺少一项事实：在广东的总部")
  }

  @Test func `an own site of 20 亿 qualifies by the second rule`() throws {
    let answer = try Self.supported(
      Given.enterprise(kind: "own site", hq: "legal person", fen: 2_000_000_000_00))
    #expect(answer.outcome == true)
    #expect(answer.rule == 2)
  }

  @Test func `of whom nothing is known, everything is missing`() throws {
    let answer = try Self.supported([:])
    #expect(answer.outcome == nil)
    #expect(
      answer.missing.map(\.request.name) == [
        "guangdongHeadquarters", "enterpriseKind", "annualTurnover",
      ])
    #expect(answer.headline.english.hasPrefix("3 facts are missing"))
  }

  @Test func `no headquarters is a refusal whatever else is unknown`() throws {
    let answer = try Self.supported(Given.enterprise(hq: "none"))
    #expect(answer.outcome == false)
    #expect(answer.missing.isEmpty)
    #expect(answer.headline.chinese == "不符合，因为在广东的总部为独立法人总部或区域总部：不成立（在广东的总部：无）")
    #expect(
      answer.headline.english
        == "You do not qualify, because headquarters in Guangdong is a legal person or regional: "
        + "does not hold (headquarters in Guangdong: none)")
  }

  @Test func `two sources on different sides are both shown`() throws {
    let answer = try Self.supported(
      Given.enterprise(
        kind: "platform", hq: "regional", fen: 3_100_000_000_00,
        declared: .number(2_900_000_000_00)))
    #expect(answer.outcome == nil)
    #expect(answer.headline.chinese == "不能确定：两个来源在界线两侧（31.00 亿元、29.00 亿元）")
    #expect(answer.missing.isEmpty)
  }

  @Test func `before the policy was signed no rule is in force`() throws {
    let program = try Given.program("2021-11-18")
    let facts: SubjectFacts = [
      FactRequest(name: "enterpriseKind"): .text("platform"),
      FactRequest(name: "guangdongHeadquarters"): .text("regional"),
      FactRequest(name: "annualTurnover", year: 2020): .number(9_000_000_000_00),
    ]
    let answer = try #require(program.explain(facts).first)
    #expect(answer.outcome == nil)
    #expect(answer.headline.chinese == "不能确定：该日没有生效的规定")
  }

  @Test func `a kept row is explained as it was decided`() throws {
    let program = try Given.program()
    let facts = Given.enterprise(kind: "seller", hq: "regional", fen: 1_500_000_000_00)
    let decided = program.evaluate(FactColumns([facts], for: program))
    let blocks = decided.encodedBlocks(rows: 0..<1)
    let row = try #require(DecisionRow(block: blocks[0].bytes, row: 0))
    let kept = try #require(program.explanation(of: "supported", row, facts))
    #expect(kept.headline.chinese == "不符合，还差 5.00 亿元")
    #expect(program.explanation(of: "nothing", row, facts) == nil)
  }
}
