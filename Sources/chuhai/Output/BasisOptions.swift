import ArgumentParser
import TradeTerms

/// For which day an answer speaks, and what had become known by then.
struct BasisOptions: ParsableArguments {
  @Option(help: ArgumentHelp("As at this day; today unless given.", valueName: "day"))
  var asAt: String?

  @Option(
    help: ArgumentHelp(
      "As it was known at this instant, such as 2026-01-31T18:00:00+08:00; now unless given.",
      valueName: "instant"))
  var knownAt: String?

  @Option(help: "The assessed year; the last full one before the day unless given.")
  var year: Int?

  @Option(help: "The policy pack: the name of a folder in Policies/.")
  var pack: String?

  func day(_ now: Instant) throws -> Day { try asAt.map { try Day($0) } ?? now.day }

  func instant() throws -> Instant? {
    guard let knownAt else { return nil }
    // A day alone means all that was known at its end.
    if let day = try? Day(knownAt) {
      let next = Instant(startOf: day.adding(days: 1)).millisecondsSinceEpoch
      return Instant(millisecondsSinceEpoch: next - 1)
    }
    return try Instant(knownAt)
  }
}
