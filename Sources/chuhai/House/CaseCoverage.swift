import Cases
import Entitlements
import Logging
import PolicyPacks
import Registry
import TradeTerms

/// Opens what must be there for every enterprise for which a decision holds, such as the contact of
/// each leading enterprise.
struct CaseCoverage: Sendable {
  let desk: EntitlementDesk
  let cases: CaseDesk

  struct Summary: Encodable, Sendable {
    var enterprises = 0
    var opened = 0
    var failed = 0
  }

  /// Covers by the run that stands today; nil where nothing was decided for it yet.
  func cover(_ failed: (_ code: String, CaseError) -> Void) async throws -> Summary? {
    let types = cases.shelf.all.filter { $0.each != nil && $0.pack == desk.pack.pack.id }
    guard let run = try await desk.standingRun(on: cases.clock().day) else { return nil }
    var summary = Summary()
    for type in types {
      guard let decision = type.each else { continue }
      var next: Int? = 0
      while let from = next {
        let page = try await desk.enterprises(
          decision, .holds, run: run.id, from: from, limit: 1_000)
        let codes = page.enterprises.compactMap { $0.entry?.enterprise.codes.first }
        let (opened, refused) = try await cases.cover(type.id, subjects: codes)
        summary.enterprises += codes.count
        summary.opened += opened
        summary.failed += refused.count
        for (code, why) in refused { failed(code, why) }
        next = page.next
      }
    }
    return summary
  }
}

/// Covers anew after every round of decisions while the server runs, and opens what is to be there
/// each year on its day.
struct CoverageWatch: Sendable {
  let coverage: CaseCoverage
  let logger: Logger

  /// Runs until it is cancelled; what fails is logged, and tried again the next time.
  func run() async {
    var covered: Int64 = 0
    var coveredOn: Day?
    while !Task.isCancelled {
      do {
        let today = coverage.cases.clock().day
        if today != coveredOn {
          for record in try await coverage.cases.coverYear() {
            logger.notice("case of the year opened", metadata: ["number": "\(record.number)"])
          }
          coveredOn = today
        }
        // Which run stands is asked only when there is another one: that reads many of them.
        if let newest = try await coverage.desk.latestRun(), newest.id != covered {
          let summary = try await coverage.cover { code, why in
            logger.error("no case for \(code): \(why.what.english)")
          }
          if let summary, summary.opened > 0 {
            logger.notice("cases opened", metadata: ["count": "\(summary.opened)"])
          }
          covered = newest.id
        }
      } catch is CancellationError {
        return
      } catch {
        logger.error("opening what must be there failed: \(error)")
      }
      do {
        try await Task.sleep(for: .seconds(5))
      } catch {
        return
      }
    }
  }
}
