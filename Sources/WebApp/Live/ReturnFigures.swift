import Cases
import Entitlements
import Registry
import Storage
import Synchronization
import TradeTerms

/// What the records say of the figures that a unit reports for a year.
struct ReturnFigures: Sendable {
  let database: any Database
  let desk: EntitlementDesk
  let cases: CaseDesk
  private let counts = Counts()

  /// What the newest run counts in each city, worked out once for all of them.
  private final class Counts: Sendable {
    private let known = Mutex<(run: Int64, counts: [String: [City: Int]])>((0, [:]))

    func counts(of target: String, run: Int64) -> [City: Int]? {
      known.withLock { $0.run == run ? $0.counts[target] : nil }
    }

    func keep(_ counts: [City: Int], of target: String, run: Int64) {
      known.withLock { known in
        if known.run != run { known = (run, [:]) }
        known.counts[target] = counts
      }
    }
  }

  init(database: any Database, desk: EntitlementDesk, cases: CaseDesk) {
    self.database = database
    self.desk = desk
    self.cases = cases
  }

  /// By the names of the figures; those that the records do not know are left out.
  func figures(of unit: HandlingUnit, year: Int) async throws -> [String: String] {
    var figures: [String: String] = [:]
    let tally = try await cases.tally(of: unit, type: "direct-line", year: year)
    figures["questions"] = "\(tally.opened)"
    figures["closedQuestions"] = "\(tally.closed)"
    figures["paid"] = Self.tenThousands(tally.paid)
    guard case .city(let city) = unit else { return figures }
    figures["enterprises"] = "\(try await enterprises(in: city))"
    // The targets are counted for the year of the newest run; for another one nothing is known.
    guard let run = try await desk.latestRun(), run.basis.year == year else { return figures }
    figures["overFifty"] = try await counted("T1", in: city, of: run)
    figures["sellers"] = try await counted("T8", in: city, of: run)
    return figures
  }

  private func enterprises(in city: City) async throws -> Int {
    try await database.read { session in
      try EnterpriseListStore(session).count(EnterpriseFilter(city: city))
    }
  }

  private func counted(
    _ target: String, in city: City, of run: DecisionRun
  ) async throws -> String? {
    if let known = counts.counts(of: target, run: run.id) { return "\(known[city] ?? 0)" }
    var found: [City: Int] = [:]
    var first: Int? = 0
    while let from = first {
      let page = try await desk.counting(
        target, run: run.id, from: from, limit: 1_000)
      for enterprise in page.enterprises {
        if let city = enterprise.entry?.enterprise.city { found[city, default: 0] += 1 }
      }
      first = page.next
    }
    counts.keep(found, of: target, run: run.id)
    return "\(found[city] ?? 0)"
  }

  /// In 万元, exact to the yuan.
  private static func tenThousands(_ amount: RMB) -> String {
    let yuan = amount.fen / 100
    let (whole, rest) = yuan.quotientAndRemainder(dividingBy: 10_000)
    guard rest != 0 else { return "\(whole)" }
    var digits = "\(rest)"
    digits = String(repeating: "0", count: 4 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(whole).\(digits)"
  }
}
