import Synchronization

/// A yes that one thread says to others.
final class Flag: Sendable {
  private let isUp = Atomic(false)

  func raise() { isUp.store(true, ordering: .releasing) }
  var isRaised: Bool { isUp.load(ordering: .acquiring) }
}
