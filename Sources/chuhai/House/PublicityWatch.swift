import Accounts
import Entitlements
import Logging
import TradeTerms

/// Tells people what concerns them while the server runs: what a round of decisions changed, the
/// mail digest, the webhooks.
struct PublicityWatch: Sendable {
  let accounts: AccountDesk
  let campaign: PublicityCampaign
  let digests: DigestPost?
  let webhooks: WebhookPosting
  let logger: Logger

  private static let pause = Duration.seconds(5)

  /// Runs until it is cancelled; what fails is logged, and tried again.
  func run() async {
    while !Task.isCancelled {
      await attempt("telling a round") { try await campaign.tellNext() }
      await attempt("webhooks") { try await webhooks.postDue() }
      if let digests { await attempt("mail digest") { try await digests.mailDue() } }
      do {
        try await Task.sleep(for: Self.pause)
      } catch {
        return
      }
    }
  }

  private func attempt(_ what: String, _ body: () async throws -> Void) async {
    do {
      try await body()
    } catch is CancellationError {
      return
    } catch {
      logger.error("\(what) failed: \((error as? any Explained)?.what.english ?? "\(error)")")
    }
  }
}
