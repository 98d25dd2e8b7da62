import Accounts
import Logging
import TradeTerms

/// Looks whether the clock of the machine was set back, also while nobody does anything.
struct ClockWatch: Sendable {
  let accounts: AccountDesk
  let logger: Logger

  private static let pause = Duration.seconds(60)

  /// Runs until it is cancelled; what fails is logged, and tried again.
  func run() async {
    while !Task.isCancelled {
      do {
        if try await accounts.noteClock() {
          logger.warning("the clock is behind the last event of the audit trail")
        }
      } catch {
        logger.error("the clock was not looked at: \(error)")
      }
      do {
        try await Task.sleep(for: Self.pause)
      } catch {
        return
      }
    }
  }
}
