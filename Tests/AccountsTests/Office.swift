import Accounts
import Storage
import StorageTesting
import Synchronization
import TradeTerms

/// A platform with its first administrator, under a clock that can be moved.
struct Office: Sendable {
  /// A clock that stands until it is moved.
  final class Clock: Sendable {
    private let instant: Mutex<Instant>

    init(_ start: Instant) { instant = Mutex(start) }

    var now: Instant { instant.withLock { $0 } }

    func move(seconds: Int64) {
      instant.withLock {
        $0 = Instant(millisecondsSinceEpoch: $0.millisecondsSinceEpoch + seconds * 1_000)
      }
    }
  }

  /// Keeps what would have been mailed.
  final class Mailbox: AccountMailer {
    private let messages = Mutex<[AccountMail]>([])

    func send(_ message: AccountMail) async { messages.withLock { $0.append(message) } }

    var all: [AccountMail] { messages.withLock { $0 } }
  }

  static let password = "a sentence about the sea"
  static let address = "192.0.2.7"

  let database: any Database
  let clock = Clock(Instant(millisecondsSinceEpoch: 1_796_000_000_000))
  let mailbox = Mailbox()
  let key = HouseKey()
  let desk: AccountDesk

  init(_ database: any Database) throws {
    self.database = database
    _ = try Migrator(AccountMigrations.all).upgrade(database, appliedAt: 0)
    let clock = clock
    desk = AccountDesk(database, key: key, mailer: mailbox) { clock.now }
  }

  /// The first administrator, signed in by the link of the first start.
  func administrator() async throws -> AccountDesk.SignedIn {
    guard let link = try await desk.firstLink() else { throw AccountError.linkUnusable }
    let signedIn = try await desk.use(
      link, mail: "admin@example.org", name: "管理员", password: Self.password,
      address: Self.address)
    guard let signedIn else { throw AccountError.linkUnusable }
    return signedIn
  }

  /// Somebody in an organisation, invited by who manages it, signed in.
  func person(
    _ mail: String, as role: OrganisationRole, in organisation: Organisation,
    by principal: Principal
  ) async throws -> AccountDesk.SignedIn {
    let link = try await desk.invite(
      mail: mail, as: role, into: organisation.id, by: principal)
    let signedIn = try await desk.use(
      link, mail: "", name: "某人", password: Self.password, address: Self.address)
    guard let signedIn else { throw AccountError.linkUnusable }
    return signedIn
  }

  func signIn(
    _ mail: String, _ password: String = Office.password, code: String = ""
  ) async throws -> AccountDesk.SignedIn {
    try await desk.signIn(mail: mail, password: password, code: code, address: Self.address)
  }
}

extension LiveEngine {
  /// Runs `body` in an office of its own.
  func withOffice(_ body: (Office) async throws -> Void) async throws {
    try await withDatabaseAwaiting { try await body(try Office($0)) }
  }
}
