import Cases
import Logging
import TradeTerms

/// Lets the clocks of the cases run while the server does: each is looked at when it is due.
struct CaseWatch: Sendable {
  let desk: CaseDesk
  let logger: Logger

  /// The longest time without a look: another server may have started a clock meanwhile.
  private static let longest: Int64 = 5_000

  /// Runs until it is cancelled; what fails is logged, and tried again the next time.
  func run() async {
    while !Task.isCancelled {
      var wait = Self.longest
      do {
        let events = try await desk.runClocks { [logger] id, error in
          logger.error(
            "a clock of a case failed", metadata: ["case": "\(id)", "error": "\(error)"])
        }
        if events > 0 { logger.notice("clocks", metadata: ["events": "\(events)"]) }
        if let next = try await desk.nextClock() {
          let left = next.millisecondsSinceEpoch - desk.clock().millisecondsSinceEpoch
          wait = min(Self.longest, max(1, left))
        }
      } catch {
        logger.error("the clocks of the cases failed: \(error)")
      }
      do {
        try await Task.sleep(for: .milliseconds(wait))
      } catch {
        return
      }
    }
  }
}
