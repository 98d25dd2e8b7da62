import Accounts
import ArgumentParser

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

  /// Opens the house for a command that reads, where whoever is at the machine may.
  /// - Throws: `AccountError.notAllowed`.
  func open(toRead permission: Permission) throws -> Wiring {
    try Wiring.open(database: database, home: home, keyFile: keyFile).entered(for: permission)
  }

  /// Opens the house for a command that changes something, and takes down in the audit trail who
  /// gave it.
  /// - Throws: `AccountError.notAllowed`.
  func open(toChange permission: Permission, by command: String) throws -> Wiring {
    let wiring = try open(toRead: permission)
    try wiring.record(permission, command)
    return wiring
  }
}
