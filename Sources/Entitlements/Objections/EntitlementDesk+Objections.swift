internal import Storage

extension EntitlementDesk {
  /// The objections to a decision, the first one first.
  public func objections(to number: DecisionNumber) async throws -> [DecisionObjection] {
    try await database.read { try ObjectionStore($0).objections(to: number) }
  }

  /// All objections, the newest first; those before an id where one is given.
  public func objections(
    before id: Int64? = nil, limit: Int = 50
  ) async throws -> [DecisionObjection] {
    try await database.read { try ObjectionStore($0).newest(before: id, limit: limit) }
  }

  /// The objections that an account brought, the newest first.
  public func objections(by author: Int64) async throws -> [DecisionObjection] {
    try await database.read { try ObjectionStore($0).objections(by: author) }
  }

  /// Who can be asked about an objection to a decision, and how; nil where that decision has no
  /// such objection, or where it says nothing of that. Whoever asks has it written to the trail.
  public func contact(of id: Int64, to number: DecisionNumber) async throws -> String? {
    try await database.read { session in
      let store = ObjectionStore(session)
      guard try store.objections(to: number).contains(where: { $0.id == id }) else { return nil }
      return try store.contact(id, contacts)
    }
  }

  /// The contact that an account gave with an objection of its own.
  public func ownContact(of id: Int64, author: Int64) async throws -> String? {
    try await database.read { session in
      let store = ObjectionStore(session)
      guard try store.objections(by: author).contains(where: { $0.id == id }) else { return nil }
      return try store.contact(id, contacts)
    }
  }

  /// Seals contacts that were written before they were sealed; a migration cannot, for the key is
  /// not in the database.
  /// - Returns: how many.
  @discardableResult
  public func sealPlainContacts(batch: Int = 500) async throws -> Int {
    guard let contacts else { return 0 }
    var total = 0
    while true {
      let done = try await database.write {
        try ObjectionStore($0).sealPlain(contacts, limit: batch)
      }
      total += done
      if done < batch { return total }
    }
  }
}
