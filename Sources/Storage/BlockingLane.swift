import Foundation

/// A bounded number of threads that may wait for a database, apart from those that tasks share.
public final class BlockingLane: Sendable {
  private let queue: OperationQueue

  public init(name: String, width: Int) {
    queue = OperationQueue()
    queue.name = name
    queue.maxConcurrentOperationCount = width
  }

  /// Runs `body` on one of the threads, while the caller's task is suspended.
  public func run<Result: Sendable>(
    _ body: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    try Task.checkCancellation()
    return try await withCheckedThrowingContinuation { continuation in
      queue.addOperation {
        continuation.resume(with: Swift.Result { try body() })
      }
    }
  }
}
