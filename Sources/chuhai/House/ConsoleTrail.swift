import Accounts
import Foundation
import Storage
import TradeTerms

/// Writes into the audit trail what whoever is at the machine does by commands.
struct ConsoleTrail: Sendable {
  let database: any Database
  let location: DatabaseLocation
  let keyFile: String?
  let now: @Sendable () -> Instant

  private var console: Principal { .console(NSUserName()) }

  /// Takes down that a command which changes something was given. Who has a copy of the database
  /// without its key, restored from a backup perhaps, works with it all the same and is told that
  /// it stands nowhere.
  /// - Throws: `KeyFileError.unnamed` for a database on a server whose trail has begun.
  func record(_ permission: Permission, _ command: String) throws {
    do {
      try add(console.entry(permission.rawValue, detail: "chuhai \(command)"))
    } catch let error as KeyFileError {
      guard case .missing = error else { throw error }
      note(error)
    }
  }

  /// Takes down that somebody looked. As on pages, a look that cannot be taken down is told and
  /// goes on: the disk may be full, the database one that can only be read.
  func recordLook(_ permission: Permission, _ command: String, _ subject: String) {
    do {
      try add(
        console.entry(permission.rawValue, subject: subject, detail: "chuhai \(command)"))
    } catch {
      note(error)
    }
  }

  /// Takes down what was done to the database as a whole, where a trail has begun.
  func recordKeeping(_ action: String, detail: String) {
    do {
      guard try hasBegun else { return }
      try add(console.entry(action, detail: detail))
    } catch {
      note(error)
    }
  }

  private func note(_ error: any Error) {
    Console.note(
      Failure.tongue("注意：这一步没有记入审计日志", "note: this step does not stand in the audit trail"))
    let explained = (error as? any Explained).map { Failure.text($0, Failure.tongue) }
    Console.note(explained ?? "\(error)")
  }

  /// The key of the house. One is made where no trail has begun yet.
  /// - Throws: `KeyFileError.missing` where one has: another key would break the chain at the next
  ///   event, and open nothing of what is sealed.
  func key() throws -> HouseKey {
    let file = try KeyFile(keyFile, location)
    guard try file.exists || !hasBegun else { throw KeyFileError.missing(file.path) }
    return try file.key()
  }

  private var hasBegun: Bool {
    get throws { try database.read { try AuditTrail($0, HouseKey()).anchor() } != nil }
  }

  private func add(_ entry: AuditEntry) throws {
    let key: HouseKey
    do {
      key = try self.key()
    } catch KeyFileError.unnamed {
      // A database on a server that nobody has ever had accounts in has no trail to go on with.
      guard try !hasBegun else { throw KeyFileError.unnamed }
      return
    }
    _ = try database.write { try AuditTrail($0, key).add(entry, at: now()) }
  }
}
