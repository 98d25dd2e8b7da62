import FEEL
import PolicyPacks
import Testing
import TradeTerms

@Suite struct GivenFactsTests {
  private static func given(_ facts: [(String, String)]) throws -> GivenFacts {
    var given = GivenFacts(for: try Given.program())
    for (index, (name, text)) in facts.enumerated() {
      given.add(name, text, at: PackPlace(file: "facts", line: index + 1))
    }
    return given
  }

  @Test func `facts are read by their names and labels, numbers with their units`() throws {
    let given = try Self.given([
      ("enterpriseKind", "平台企业"), ("guangdongHeadquarters", "regional"),
      ("annualTurnover", "31"), ("annualTurnover(2024)", "250000万元"), ("在综合试验区登记", "是"),
    ])
    #expect(given.findings.map(\.what.english) == [])
    #expect(
      given.values[FactRequest(name: "annualTurnover", year: 2025)] == .number(310_000_000_000))
    #expect(
      given.values[FactRequest(name: "annualTurnover", year: 2024)] == .number(250_000_000_000))
    #expect(given.values[FactRequest(name: "enterpriseKind")] == .text("platform"))
    #expect(given.values[FactRequest(name: "pilotZone")] == .boolean(true))
  }

  @Test(arguments: [
    ([("annualTurnovr", "1")], "there is no fact “annualTurnovr”", "annualTurnover"),
    ([("annualTurnover", "31平方米")], "“31平方米” is no value of “annual turnover”", "亿元"),
    ([("annualTurnover", "many")], "“many” is no value of “annual turnover”", "亿元"),
    (
      [("enterpriseKind", "shop")], "“shop” is no value of “kind of enterprise”",
      "platform, own site"
    ),
    ([("annualTurnover(2031)", "1")], "2031 has not come yet", "year"),
    ([("annualTurnover(last)", "1")], "“last” is no year", "annualTurnover(2025)"),
    ([("annualTurnover(99999999999999999999)", "1")], "“99999999999999999999” is no year", "2025"),
    ([("pilotZone(2025)", "是")], "“pilotZone” is not said by year", "write pilotZone only"),
    ([("officialTrade", "1")], "“officialTrade” is about a province, not a enterprise", "leave"),
    (
      [("annualTurnover", "30"), ("annualTurnover", "31")],
      "“annualTurnover” is given with two different values", "keep one"
    ),
    (
      [("pilotZone", "perhaps")], "“perhaps” is no value of “registered in a pilot zone”",
      "true or false"
    ),
  ])
  func `what cannot be read is told with a remedy`(
    _ facts: [(String, String)], _ what: String, _ remedy: String
  ) throws {
    let given = try Self.given(facts)
    #expect(given.findings.map(\.what.english) == [what])
    #expect(given.findings[0].remedy.english.contains(remedy))
    #expect(!given.findings[0].what.chinese.isEmpty)
  }
}
