import Cases
import Logging
import WebApp

/// Goes on offering, while the server runs, what departments have begun to offer to many.
struct OfferWatch: Sendable {
  let work: OfferWork
  let logger: Logger

  /// Runs until it is cancelled; what fails is logged, and tried again the next time.
  func run() async {
    while !Task.isCancelled {
      var isBusy = false
      do {
        isBusy = try await work.next()
      } catch is CancellationError {
        return
      } catch {
        logger.error("offering failed: \(error)")
      }
      if isBusy { continue }
      do {
        try await Task.sleep(for: .seconds(2))
      } catch {
        return
      }
    }
  }
}

extension CaseWatch {
  /// Lets the clocks run, and beside them what departments offer to many.
  func run(beside platform: Platform) async {
    let offers = OfferWatch(work: OfferWork(cases: desk, platform: platform), logger: logger)
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await run() }
      group.addTask { await offers.run() }
    }
  }
}
