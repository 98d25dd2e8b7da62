import Dispatch
import Storage
import Synchronization

/// A few connections that are lent to one user at a time each.
///
/// The lock guards the idle list; a lent connection belongs to its borrower alone. Hence
/// `@unchecked`.
final class ConnectionPool: @unchecked Sendable {
  private let settings: ConnectionSettings
  private let places: DispatchSemaphore
  private let lock = Mutex(())
  private var idle: [Connection] = []
  private var closed = false

  init(_ settings: ConnectionSettings, size: Int) {
    self.settings = settings
    places = DispatchSemaphore(value: size)
  }

  /// Lends a connection to `body`; the calling thread waits for one to be free.
  func use<Result>(_ body: (Connection) throws -> Result) throws -> Result {
    places.wait()
    defer { places.signal() }
    let connection = try take()
    defer { give(connection) }
    return try body(connection)
  }

  func close() {
    lock.withLock { _ in
      closed = true
      idle = []
    }
  }

  private func take() throws -> Connection {
    let (known, isClosed) = lock.withLock { _ in (idle.popLast(), closed) }
    guard !isClosed else { throw StorageError.closed(location: known?.location ?? "PostgreSQL") }
    return try known ?? Connection(settings)
  }

  private func give(_ connection: Connection) {
    lock.withLock { _ in
      if !closed, connection.isAlive { idle.append(connection) }
    }
  }
}
