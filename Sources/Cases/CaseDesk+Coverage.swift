internal import PolicyPacks
internal import Storage

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
}
