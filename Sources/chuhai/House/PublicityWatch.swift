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

  /// Runs until it is cancelled; what fails is logged, and tried again. None waits for another.
  func run() async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await again("telling a round") { try await campaign.tellNext() } }
      group.addTask { await again("webhooks") { try await webhooks.postDue() } }
      if let digests {
        group.addTask { await again("mail digest") { try await digests.mailDue() } }
      }
    }
  }

  private func again(_ what: String, _ body: @Sendable () async throws -> Void) async {
    while !Task.isCancelled {
      await attempt(what, body)
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
