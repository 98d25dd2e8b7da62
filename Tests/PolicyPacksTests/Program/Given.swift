import FEEL
import PolicyPacks

/// An enterprise of the examples, its turnover in fen.
enum Given {
  static func enterprise(
    kind: String? = nil, hq: String? = nil, fen: Int64? = nil, declared: FactValue = .absent,
    registered: Bool? = nil
  ) -> SubjectFacts {
    var facts: SubjectFacts = [:]
    facts[FactRequest(name: "enterpriseKind")] = kind.map(FactValue.text)
    facts[FactRequest(name: "guangdongHeadquarters")] = hq.map(FactValue.text)
    facts[FactRequest(name: "annualTurnover", year: 2025)] = fen.map(FactValue.number)
    facts[FactRequest(name: "annualTurnoverDeclared", year: 2025)] = declared
    facts[FactRequest(name: "registeredInGuangdongAtYearEnd", year: 2025)] = registered.map(
      FactValue.boolean)
    return facts
  }

  static func program(_ day: String = "2026-06-30") throws -> PackProgram {
    let pack = try PackFixture.guangdong()
    guard let day = CalendarDay(day) else { throw NoDay() }
    return PackProgram(pack, asAt: day)
  }

  struct NoDay: Error {}
}
