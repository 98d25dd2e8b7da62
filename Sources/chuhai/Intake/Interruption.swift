import Dispatch
import Foundation
import Synchronization

/// Hears Ctrl-C: the running batch is finished, then the program ends. A second one ends it at
/// once; what was reported is on disk either way.
final class Interruption {
  private final class Request: Sendable {
    let wasMade = Mutex(false)
  }

  private let request = Request()
  private let source: any DispatchSourceSignal

  init(_ heard: @escaping @Sendable () -> Void) {
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    signal(SIGINT, SIG_IGN)
    source.setEventHandler { [request] in
      request.wasMade.withLock { $0 = true }
      signal(SIGINT, SIG_DFL)
      heard()
    }
    source.resume()
  }

  var isAsked: Bool { request.wasMade.withLock { $0 } }

  deinit { source.cancel() }
}
