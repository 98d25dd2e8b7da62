internal import Storage

/// Where passwords are hashed: apart from the threads that answer requests, and so few at once that
/// nobody can make the machine run out of memory by signing in.
struct PasswordLane: Sendable {
  private let lane = BlockingLane(name: "passwords", width: 2)
  /// What a new hash costs; less only in tests, which make many people.
  let cost: PasswordHash.Cost

  init(cost: PasswordHash.Cost = .standard) { self.cost = cost }

  func hash(_ password: String) async throws -> PasswordHash {
    try await lane.run { try PasswordHash(password, cost: cost) }
  }

  /// Whether a password is the one. Without one to compare with it takes as long, and is wrong.
  func matches(_ password: String, _ kept: PasswordHash?) async throws -> Bool {
    try await lane.run {
      guard let kept else {
        _ = try PasswordHash(password, cost: cost)
        return false
      }
      return try kept.matches(password)
    }
  }
}
