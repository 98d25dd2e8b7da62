public import Storage

/// Decides whether somebody may do something for an enterprise.
public struct AccessGate {
  private let session: any DatabaseSession

  public init(_ session: any DatabaseSession) { self.session = session }

  /// Whether a permission reaches an enterprise for somebody; without one, whether they have it at
  /// all.
  public func allows(
    _ permission: Permission, _ principal: Principal, subject: AccessSubject? = nil
  ) throws -> Bool {
    let reach = AccessRules.reach(of: principal, for: permission)
    guard let subject else { return reach != .nobody }
    switch reach {
    case .nobody: return false
    case .everybody: return true
    case .own(let code): return subject.codes.contains(code)
    case .city(let city): return subject.city == city
    case .mandated(let organisation):
      let organisations = OrganisationStore(session)
      return try subject.codes.contains { code in
        guard let enterprise = try organisations.organisation(.enterprise, code: code) else {
          return false
        }
        return try organisations.mandate(enterprise.id, to: organisation) != nil
      }
    }
  }

  /// - Throws: `AccountError.notAllowed`.
  public func require(
    _ permission: Permission, _ principal: Principal, subject: AccessSubject? = nil
  ) throws {
    guard try allows(permission, principal, subject: subject) else {
      throw AccountError.notAllowed
    }
  }
}
