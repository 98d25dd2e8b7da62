import Clearance

extension Wiring {
  /// Moves what stands under parties that turned out to be other ones.
  /// - Returns: how many merges were settled.
  func settleMerges() async throws -> Int {
    try await PartyMoves(database, rules: rules, directory: directory, now: now).settle()
  }
}
