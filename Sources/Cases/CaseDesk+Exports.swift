internal import PolicyPacks
internal import Storage

extension CaseDesk {
  /// The cases that somebody sees among those which hold some values of a subject, where of each
  /// value there may be one only; by the value.
  public func holders(
    of values: [String], type id: String, subject codes: Set<String>, for actor: CaseActor
  ) async throws -> [String: CaseRecord] {
    guard let type = shelf.types[id], case .field(let field)? = type.uniqueness else { return [:] }
    return try await database.read { session in
      let claims = ClaimStore(session)
      let cases = CaseStore(session)
      var held: [String: CaseRecord] = [:]
      for value in Set(values) {
        for code in codes {
          let claim = CaseWork.claim(of: type, field: field, value: value)
          guard let holder = try claims.holder(of: claim, subject: code),
            let record = try cases.record(holder), actor.sees(record)
          else { continue }
          held[value] = record
        }
      }
      return held
    }
  }
}
