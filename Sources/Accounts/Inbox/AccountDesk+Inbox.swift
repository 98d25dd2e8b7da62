internal import Storage

extension AccountDesk {
  /// The newest notices to some addressees, as a person sees them.
  public func notices(
    to addressees: [String], for user: User, before id: Int64? = nil, limit: Int = 50
  ) async throws -> [Notice] {
    try await database.read { session in
      try NoticeStore(session).newest(to: addressees, for: user.id, before: id, limit: limit)
    }
  }

  /// How many notices to some addressees a person has not read.
  public func unread(to addressees: [String], for user: User) async throws -> Int {
    try await database.read { session in
      try NoticeStore(session).unread(to: addressees, for: user.id)
    }
  }

  /// Takes down that a person has read notices.
  public func read(_ ids: [Int64], of addressees: [String], by user: User) async throws {
    let instant = now()
    try await database.write { session in
      try NoticeStore(session).read(ids, of: addressees, by: user.id, at: instant)
    }
  }
}
