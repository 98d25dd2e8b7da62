import Accounts
import Foundation

/// The door of the commands: whoever is at the machine comes through it as people come through that
/// of the pages.
extension Wiring {
  /// The house, for who may use it.
  func entered(for permission: Permission) throws -> Wiring {
    guard AccessRules.reach(of: .console(NSUserName()), for: permission) == .everybody else {
      close()
      throw AccountError.notAllowed
    }
    return self
  }

  var trail: ConsoleTrail {
    ConsoleTrail(database: database, location: location, keyFile: keyFile, now: now)
  }
}
