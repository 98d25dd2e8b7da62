import Entitlements
import FEEL
import Logging
import PolicyPacks
import TradeTerms

/// Decides all enterprises anew while the server runs, whenever a record, a pack or the day is
/// another one than in the last run.
struct DecisionWatch: Sendable {
  let wiring: Wiring
  /// The packs as the server read them.
  let packs: [VersionedPack]
  let owner: String
  let author: String
  let logger: Logger

  /// Looks again and again until it is cancelled; a round that fails is logged, and tried again the
  /// next time.
  func run(every interval: Duration) async {
    while !Task.isCancelled {
      do {
        try await Task.sleep(for: interval)
      } catch {
        return
      }
      do {
        try await decide()
      } catch {
        logger.error("deciding failed: \(error)")
      }
    }
  }

  private func decide() async throws {
    let day = wiring.now().day
    let today = CalendarDay(daysSinceEpoch: day.daysSinceEpoch)
    let runs = try await wiring.rounds.decide(
      by: packs.filter { $0.pack.decidesEnterprises(on: today) }, asAt: day, onlyIfChanged: true,
      owner: owner, author: author)
    for run in runs {
      let changes = run.changes
      logger.notice(
        "decided by \(run.pack)",
        metadata: [
          "run": "\(run.id)", "enterprises": "\(run.enterprises)", "gains": "\(changes.gains)",
          "losses": "\(changes.losses)", "others": "\(changes.others)",
        ])
    }
  }
}
