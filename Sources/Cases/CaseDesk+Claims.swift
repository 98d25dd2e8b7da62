internal import PolicyPacks
internal import Storage

/// The cases because of which a benefit is not to be had once more.
public struct HeldBenefit: Sendable {
  /// The case that asks for it, or has come to it.
  public let own: CaseRecord?
  /// Those that hold its exclusive groups, by the group.
  public let groups: [String: CaseRecord]

  /// The first case that stands in the way of asking for it.
  public var holder: CaseRecord? { own ?? groups.min { $0.key < $1.key }?.value }
}

extension CaseDesk {
  /// What an enterprise holds already of some benefits, as far as somebody sees it; by the key of
  /// the benefit.
  public func held(
    _ benefits: [CaseOpening.Benefit], of codes: Set<String>, for actor: CaseActor
  ) async throws -> [String: HeldBenefit] {
    guard !benefits.isEmpty else { return [:] }
    return try await database.read { session in
      let claims = ClaimStore(session)
      let cases = CaseStore(session)
      func holder(of claim: String) throws -> CaseRecord? {
        for code in codes {
          guard let id = try claims.holder(of: claim, subject: code),
            let record = try cases.record(id), actor.sees(record)
          else { continue }
          return record
        }
        return nil
      }
      var held: [String: HeldBenefit] = [:]
      for benefit in benefits {
        var groups: [String: CaseRecord] = [:]
        for group in benefit.exclusive { groups[group] = try holder(of: benefit.claim(of: group)) }
        held[benefit.key] = HeldBenefit(own: try holder(of: benefit.claim), groups: groups)
      }
      return held
    }
  }
}

extension CaseOpening.Benefit {
  /// What a case holds that asks for it: it may be had once a year.
  var claim: String { "\(key) \(year)" }

  /// What a case holds besides in a group of which one benefit may be had.
  func claim(of group: String) -> String { "exclusive \(group) \(year)" }
}
