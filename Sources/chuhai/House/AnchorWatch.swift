import Accounts
import Logging
import TradeTerms

/// Keeps the end of the audit trail beside the key while the server runs.
struct AnchorWatch: Sendable {
  let accounts: AccountDesk
  let file: AnchorFile
  let logger: Logger

  private static let pause = Duration.seconds(10 * 60)

  /// Runs until it is cancelled; what fails is logged, and tried again.
  func run() async {
    while !Task.isCancelled {
      do {
        if let end = try await accounts.auditEnd() { try file.add(end) }
      } catch {
        logger.error("the end of the audit trail was not kept: \(error)")
      }
      do {
        try await Task.sleep(for: Self.pause)
      } catch {
        return
      }
    }
  }
}
