internal import Storage
internal import TradeTerms

// Telling enterprises what a round of decisions changed for them, each once.
extension AccountDesk {
  /// How far the newest round that was begun has been told; nil where none was.
  public func publicity() async throws -> (round: Int64, through: Int64, isDone: Bool)? {
    try await database.read { session in
      try PublicityStore(session).newest().map { ($0.round, $0.through, $0.doneAt != nil) }
    }
  }

  /// Begins to tell a round.
  public func beginPublicity(of round: Int64) async throws {
    let instant = now()
    try await database.write { try PublicityStore($0).begin(round, at: instant) }
  }

  /// Puts the next notices into inboxes and takes down how far it has come, in one transaction: a
  /// crash neither tells anybody twice nor leaves anybody out.
  public func tell(_ notices: [PublicityNotice], of round: Int64) async throws {
    let instant = now()
    try await database.write { session in
      let store = NoticeStore(session)
      // Another server may have told some of them meanwhile.
      guard let told = try PublicityStore(session).newest(), told.round == round,
        told.doneAt == nil
      else { return }
      for notice in notices where notice.place > told.through {
        try store.add(
          to: "enterprise \(notice.code)", kind: "policy", subject: notice.subject,
          link: notice.link, text: notice.text, at: instant, publicity: round)
      }
      if let last = notices.map(\.place).max(), last > told.through {
        try PublicityStore(session).advance(round, through: last)
      }
    }
  }

  public func finishPublicity(of round: Int64) async throws {
    let instant = now()
    try await database.write { try PublicityStore($0).finish(round, at: instant) }
  }

  /// How far the newest rounds reached, for who may know it.
  public func reach(limit: Int = 20, by principal: Principal) async throws -> [PublicityReach] {
    try await database.read { session in
      try AccessGate(session).require(.measureReach, principal)
      return try DeliveryStore(session).reach(limit: limit)
    }
  }
}
