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

  /// What some runs count in each city, worked out once for all of them.
  private final class Counts: Sendable {
    struct Question: Hashable {
      let target: String
      let run: Int64
    }

    /// Runs are asked one after the other: each year's return asks the newest of a year.
    private static let most = 16
    private let known = Mutex<[Question: [City: Int]]>([:])

    subscript(_ question: Question) -> [City: Int]? { known.withLock { $0[question] } }

    func keep(_ counts: [City: Int], for question: Question) {
      known.withLock { known in
        if known.count >= Self.most { known = [:] }
        known[question] = counts
      }
    }
  }

  init(database: any Database, desk: EntitlementDesk, cases: CaseDesk) {
    self.database = database
    self.desk = desk
    self.cases = cases
  }

  /// The figures that enterprises are counted for by decisions, and the targets that count them.
  private static let targets = ["overFifty": "T1", "sellers": "T8"]

  /// By the names of the figures, as far as the records know them: each of the year that is wanted,
  /// or where nothing is known of that, of the newest.
  func figures(
    of unit: HandlingUnit, years: [String: Int]
  ) async throws -> [String: RecordedFigure] {
    let now = cases.clock()
    let today = now.day
    var figures: [String: RecordedFigure] = [:]
    var tallies: [Int: UnitTally] = [:]
    for (name, year) in years {
      let day = min(today, Day(year: year, month: 12, day: 31) ?? today)
      if let target = Self.targets[name] {
        guard case .city(let city) = unit else { continue }
        figures[name] = try await counted(target, in: city, year: year)
      } else if name == "enterprises" {
        guard case .city(let city) = unit else { continue }
        // Who is registered is known of today alone.
        figures[name] = RecordedFigure(
          "\(try await enterprises(in: city, by: now))", year: today.year, day: today,
          by: .records(now))
      } else {
        let tally: UnitTally
        if let known = tallies[year] {
          tally = known
        } else {
          tally = try await cases.tally(
            of: unit, type: Self.questions, year: year, by: now)
          tallies[year] = tally
        }
        // What was closed since counts too, so that it is as at today.
        let known = name == Self.closed ? today : day
        figures[name] = Self.text(name, tally).map {
          RecordedFigure($0, year: year, day: known, by: .records(now))
        }
      }
    }
    return figures
  }

  /// The kind of case that counts as a question.
  private static let questions = "direct-line"
  private static let closed = "closedQuestions"

  private static func text(_ figure: String, _ tally: UnitTally) -> String? {
    switch figure {
    case "questions": "\(tally.opened)"
    case closed: "\(tally.closed)"
    case "paid": tenThousands(tally.paid)
    default: nil
    }
  }

  private func enterprises(in city: City, by instant: Instant) async throws -> Int {
    try await database.read { session in
      try EnterpriseListStore(session).count(EnterpriseFilter(city: city, knownAt: instant))
    }
  }

  /// By the newest run of the year, or by the newest of all.
  private func counted(_ target: String, in city: City, year: Int) async throws -> RecordedFigure? {
    var run = try await desk.latestRun(year: year)
    if run == nil { run = try await desk.latestRun() }
    guard let run else { return nil }
    let count: Int
    do {
      count = try await counts(target, of: run)[city] ?? 0
    } catch EntitlementError.noSuchDecision {
      // An older version of the pack decided nothing of the kind; the return is due all the same.
      return nil
    }
    return RecordedFigure(
      "\(count)", year: run.basis.year, day: run.basis.day, by: .run(run.id))
  }

  private func counts(_ target: String, of run: DecisionRun) async throws -> [City: Int] {
    let question = Counts.Question(target: target, run: run.id)
    if let known = counts[question] { return known }
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
    counts.keep(found, for: question)
    return found
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

  /// The page that shows exactly what a figure of a unit counted; nil where that was not kept.
  static func page(of figure: String, unit: HandlingUnit, by said: RecordedFigure) -> String? {
    switch said.basis {
    case .run(let run):
      guard let target = targets[figure], case .city(let city) = unit else { return nil }
      return "/targets/\(target)/enterprises?city=\(city.code)&run=\(run)"
    case .records(let instant):
      let known = "&at=\(instant.millisecondsSinceEpoch)"
      let own = "year=\(said.year)&unit=\(FormValues.encode(unit.description))\(known)"
      switch figure {
      case "enterprises":
        guard case .city(let city) = unit else { return nil }
        return "/enterprises?city=\(city.code)\(known)"
      case "questions": return "/cases?view=all&type=\(questions)&closed=all&\(own)"
      case "closedQuestions": return "/cases?view=all&type=\(questions)&closed=1&\(own)"
      case "paid": return "/payouts?\(own)"
      default: return nil
      }
    case nil: return nil
    }
  }
}
