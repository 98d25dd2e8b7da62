import Accounts
import ArgumentParser
import Storage
import TradeTerms

/// Where the platform keeps its records, and where its reference tables and policies are.
struct HouseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The database: a file (SQLite) or postgres://user:password@host:port/database.",
      valueName: "file|url"))
  var database = "chuhai.sqlite"

  @Option(
    help: ArgumentHelp(
      "The folder that holds Reference/ and Policies/.",
      discussion: """
        By default what CHUHAI_HOME says, else the nearest folder at or above the working folder \
        or the program that holds Reference/.
        """, valueName: "folder"))
  var home: String?

  @Option(
    help: ArgumentHelp(
      "The file of the key that seals personal data and proves the audit trail.",
      discussion: """
        By default what CHUHAI_KEY_FILE says, else the database's file with .key behind it. Back it \
        up, apart from the database.
        """, valueName: "file"))
  var keyFile: String?

  /// Opens the house for a command that shows what not everybody may see, and takes down in the
  /// audit trail who looked, and at whose records where those are one's.
  /// - Throws: `AccountError.notAllowed`.
  func open(
    toRead permission: Permission, by command: String, about subject: String = ""
  ) throws -> Wiring {
    let wiring = try open(unrecorded: permission)
    wiring.trail.recordLook(permission, command, subject)
    return wiring
  }

  /// Opens the house for a command that changes something, and takes down in the audit trail who
  /// gave it.
  /// - Throws: `AccountError.notAllowed`, `KeyFileError.missing`.
  func open(toChange permission: Permission, by command: String) throws -> Wiring {
    let wiring = try open(unrecorded: permission)
    try wiring.trail.record(permission, command)
    return wiring
  }

  /// Where it is taken down what is done to the database as a whole, before there is a house.
  func trail(of database: any Database, _ location: DatabaseLocation) -> ConsoleTrail {
    ConsoleTrail(database: database, location: location, keyFile: keyFile) { .ofClock }
  }

  /// Opens the house for what leaves no mark of its own: what everybody may see, what takes itself
  /// down as it is done, and the check of the trail, which changes nothing of what it checks.
  /// - Throws: `AccountError.notAllowed`.
  func open(unrecorded permission: Permission) throws -> Wiring {
    try Wiring.open(database: database, home: home, keyFile: keyFile).entered(for: permission)
  }
}
