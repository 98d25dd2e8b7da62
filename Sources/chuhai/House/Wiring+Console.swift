import Accounts
import Foundation
import Storage

/// The door of the commands: whoever is at the machine comes through it as people come through that
/// of the pages.
extension Wiring {
  private var console: Principal { .console(NSUserName()) }

  /// The house, for who may use it.
  func entered(for permission: Permission) throws -> Wiring {
    guard AccessRules.reach(of: console, for: permission) == .everybody else {
      close()
      throw AccountError.notAllowed
    }
    return self
  }

  /// Takes down that a command which changes something was given.
  func record(_ permission: Permission, _ command: String) throws {
    let entry = console.entry(permission.rawValue, detail: "chuhai \(command)")
    let key: HouseKey
    do {
      key = try KeyFile(keyFile, location).key()
    } catch KeyFileError.unnamed {
      // A database on a server that nobody has ever had accounts in has no trail to go on with.
      let head = try database.read { try AuditTrail($0, HouseKey()).anchor() }
      guard head == nil else { throw KeyFileError.unnamed }
      return
    }
    _ = try database.write { try AuditTrail($0, key).add(entry, at: now()) }
  }
}
