import CPostgreSQL
import Storage

/// One connection to the server, with its own cache of prepared statements.
final class Connection: DatabaseSession {
  var engine: DatabaseEngine { .postgresql }

  /// Host, port and database, for messages; no password.
  private(set) var location = "PostgreSQL"
  /// The first error in this transaction, which then cannot be kept.
  private(set) var failure: StorageError?

  let link: OpaquePointer
  private let settings: ConnectionSettings
  private var statements: [String: PreparedStatement] = [:]
  private var preparedCount = 0
  private var isOutdated = false
  lazy var pipeline = Pipeline(self)

  init(_ settings: ConnectionSettings) throws {
    self.settings = settings
    guard let link = PQconnectdb(settings.url) else {
      throw StorageError.cannotOpen(.postgresql, location: location, words: "out of memory")
    }
    self.link = link
    PQsetNoticeProcessor(link, { _, _ in }, nil)
    location = Self.location(of: link)
    guard PQstatus(link) == CONNECTION_OK else {
      throw StorageError.cannotOpen(.postgresql, location: location, words: words)
    }
    try greet()
  }

  deinit { PQfinish(link) }

  var isAlive: Bool { PQstatus(link) == CONNECTION_OK }

  /// What the server last said.
  var words: String {
    String(cString: PQerrorMessage(link)).split(whereSeparator: \.isNewline)
      .joined(separator: " ")
  }

  func statement(_ sql: String) throws -> any DatabaseStatement {
    if let failure { throw failure }
    if let known = statements[sql] {
      known.clear()
      return known
    }
    try pipeline.drain()
    preparedCount += 1
    let name = "s\(preparedCount)"
    let marks = ParameterMarks(sql)
    let answer = Answer(PQprepare(link, name, marks.text, 0, nil))
    guard answer.isGood else { throw fail(answer, sql: sql) }
    let statement = PreparedStatement(self, name: name, sql: sql, parameters: marks.count)
    statements[sql] = statement
    return statement
  }

  func execute(_ sql: String) throws {
    if let failure { throw failure }
    try pipeline.drain()
    let answer = Answer(PQexec(link, sql))
    guard answer.isGood else { throw fail(answer, sql: sql) }
  }

  /// Runs `body` between `begin` and a commit that is durable.
  func transaction<Result>(
    _ begin: String, _ body: (any DatabaseSession) throws -> Result
  ) throws -> Result {
    try start(begin)
    let result: Result
    do {
      result = try body(self)
      try pipeline.drain()
      if let failure { throw failure }
    } catch {
      pipeline.abandon()
      PQclear(PQexec(link, "ROLLBACK"))
      throw error
    }
    let answer = Answer(PQexec(link, "COMMIT"))
    guard answer.isGood else {
      let error = fail(answer, sql: "COMMIT")
      throw isAlive
        ? error : .connectionLost(location: location, words: words, committing: true)
    }
    return result
  }

  /// Notes the server's refusal, to be thrown by whoever called.
  func fail(_ answer: Answer, sql: String) -> StorageError {
    let state = answer.state
    // A plan that no longer fits the schema, or a statement that the server does not know.
    isOutdated = isOutdated || state == "0A000" || state == "26000"
    return fail(
      isAlive
        ? StorageError(state: state, words: answer.words ?? words, sql: sql, location: location)
        : .connectionLost(location: location, words: words, committing: false))
  }

  func fail(_ error: StorageError) -> StorageError {
    if failure == nil { failure = error }
    return error
  }

  /// Begins, on a new link when the server went away meanwhile: nothing was asked yet.
  private func start(_ begin: String) throws {
    failure = nil
    if isAlive, isOutdated || statements.count > Self.mostStatements { forgetStatements() }
    if isAlive {
      let answer = Answer(PQexec(link, begin))
      if answer.isGood { return }
      if isAlive {
        let error = fail(answer, sql: begin)
        PQclear(PQexec(link, "ROLLBACK"))
        throw error
      }
    }
    statements = [:]
    PQreset(link)
    guard isAlive else {
      throw StorageError.connectionLost(location: location, words: words, committing: false)
    }
    try greet()
    try execute(begin)
  }

  private func forgetStatements() {
    PQclear(PQexec(link, "DEALLOCATE ALL"))
    statements = [:]
    isOutdated = false
  }

  private func greet() throws {
    failure = nil
    try execute(settings.greeting)
  }

  private static let mostStatements = 400
}
