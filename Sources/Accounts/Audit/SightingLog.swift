/// Gathers who looked at what, and writes it to the audit trail a little later, many at once.
///
/// A look changes nothing, so that nobody waits until it is written; what is changed is written
/// with the change.
public actor SightingLog {
  private static let pause: Duration = .milliseconds(500)
  /// So many may wait; then whoever adds the next waits for them to be written.
  private static let most = 1_000

  private let desk: AccountDesk
  private let onError: @Sendable (any Error) -> Void
  private var waiting: [AuditEntry] = []
  private var isPlanned = false

  public init(_ desk: AccountDesk, onError: @escaping @Sendable (any Error) -> Void) {
    self.desk = desk
    self.onError = onError
  }

  public func add(_ entry: AuditEntry) async {
    waiting.append(entry)
    if waiting.count >= Self.most { return await flush() }
    guard !isPlanned else { return }
    isPlanned = true
    Task {
      try? await Task.sleep(for: Self.pause)
      await flush()
    }
  }

  /// Writes what waits.
  public func flush() async {
    isPlanned = false
    guard !waiting.isEmpty else { return }
    let entries = waiting
    waiting = []
    do {
      try await desk.record(entries)
    } catch {
      onError(error)
    }
  }
}
