import ArgumentParser

/// Which part of a long list is shown.
struct PageOptions: ParsableArguments {
  @Option(help: "The most rows.")
  var limit = 50

  @Option(help: "Go on after this row, as the page before it says.")
  var after: String?

  func validate() throws {
    guard (1...10_000).contains(limit) else {
      throw ValidationError("--limit: 1 … 10000")
    }
  }

  /// The number to go on after.
  func number() throws -> Int64? {
    guard let after else { return nil }
    guard let number = Int64(after) else { throw ValidationError("--after: \(after)?") }
    return number
  }
}
