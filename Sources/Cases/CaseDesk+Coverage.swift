internal import PolicyPacks
internal import Storage
internal import TradeTerms

extension CaseDesk {
  /// Opens a case of a kind for each subject that has none open or granted; what holds one up holds
  /// up no other.
  /// - Returns: how many were opened, and the subjects for which none could be, with why.
  public func cover(
    _ type: String, subjects: [String]
  ) async throws -> (opened: Int, refused: [(subject: String, why: CaseError)]) {
    let missing = try await database.read { session in
      let work = CaseWork(self, session)
      return try subjects.filter { try work.holder(of: type, subject: $0) == nil }
    }
    var opened = 0
    var refused: [(String, CaseError)] = []
    for subject in missing {
      var opening = CaseOpening(type)
      opening.subject = subject
      do {
        _ = try await open(opening, by: .platform)
        opened += 1
      } catch CaseError.claimed {
        continue
      } catch let problem as CaseError {
        refused.append((subject, problem))
      }
    }
    return (opened, refused)
  }

  /// Opens what is to be there each year, such as the round of its returns, once the day for it has
  /// come.
  /// - Returns: what was opened.
  public func coverYear() async throws -> [CaseRecord] {
    let today = now().day
    var opened: [CaseRecord] = []
    for type in shelf.all {
      guard let yearly = type.yearly else { continue }
      let (year, month, day) = today.parts
      guard (month, day) >= (yearly.month, yearly.day) else { continue }
      var opening = CaseOpening(type.id)
      opening.fields[yearly.field] = "\(year)"
      let claim = CaseWork.claim(of: type, field: yearly.field, value: "\(year)")
      let isThere = try await database.read { session in
        try CaseWork(self, session).holder(of: claim, subject: CaseWork.everybody) != nil
      }
      if isThere { continue }
      do {
        opened.append(try await open(opening, by: .platform))
      } catch CaseError.claimed {
        // Somebody else has just done so.
        continue
      }
    }
    return opened
  }
}
