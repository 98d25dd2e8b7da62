import Accounts
import Cases
import Entitlements
import Logging
import Mail
import WebApp

extension Wiring {
  /// Who tells people what concerns them.
  func publicity(
    _ accounts: AccountDesk, _ shelf: CaseShelf, _ packs: [VersionedPack], platform: Platform,
    sender: SMTPSender?, address: String, reachesInside: Bool, logger: Logger
  ) throws -> PublicityWatch {
    let codes: @Sendable (String) async throws -> [String] = { code in
      try await platform.enterpriseSubject(code)?.codes ?? [code]
    }
    return PublicityWatch(
      accounts: accounts,
      campaign: PublicityCampaign(accounts: accounts, desks: try packs.map { try desk($0) }),
      digests: sender.map { sender in
        DigestPost(
          accounts, shelf, sender, address: address, codes: codes, logger: logger, now: now)
      },
      webhooks: WebhookPosting(
        accounts: accounts, shelf: shelf, reachesInside: reachesInside, codes: codes,
        logger: logger, now: now),
      logger: logger)
  }
}
