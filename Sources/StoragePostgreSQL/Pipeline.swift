import CPostgreSQL
import Storage

/// Requests that are on their way and whose answers nobody waits for yet.
final class Pipeline {
  private unowned let connection: Connection
  private var waiting: [PreparedStatement] = []

  init(_ connection: Connection) {
    self.connection = connection
  }

  var isEmpty: Bool { waiting.isEmpty }

  /// Sends `statement` with its present bindings.
  func send(_ statement: PreparedStatement) throws {
    if waiting.isEmpty, PQenterPipelineMode(connection.link) != 1 { throw lost() }
    waiting.append(statement)
    guard statement.send() else { throw lost() }
    if waiting.count >= Self.most { try drain() }
  }

  /// Waits for all answers, and gives the last one.
  @discardableResult
  func drain() throws -> Answer? {
    if waiting.isEmpty { return nil }
    let statements = waiting
    waiting.removeAll(keepingCapacity: true)
    guard PQpipelineSync(connection.link) == 1 else { throw lost() }
    var first: StorageError?
    var last: Answer?
    for statement in statements {
      let answer = Answer(PQgetResult(connection.link))
      PQclear(PQgetResult(connection.link))  // the end of this request's answers
      if !answer.isGood, first == nil { first = connection.fail(answer, sql: statement.sql) }
      guard connection.isAlive else { break }
      last = answer
    }
    PQclear(PQgetResult(connection.link))  // the mark that everything was answered
    let isOver = PQexitPipelineMode(connection.link) == 1
    if let first { throw first }
    guard isOver else { throw lost() }
    return last
  }

  /// Forgets what was sent, because the transaction is given up.
  func abandon() {
    // What the server had to say is no longer of interest: the first error is on its way up.
    _ = try? drain()
  }

  private func lost() -> StorageError {
    connection.fail(
      .connectionLost(
        location: connection.location, words: connection.words, committing: false))
  }

  /// So few that their answers fit into the socket's buffers while we only send.
  private static let most = 256
}
