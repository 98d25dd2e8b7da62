/// The one place that says who may do what, and for whom.
public enum AccessRules {
  /// How far a permission reaches for somebody.
  public static func reach(of principal: Principal, for permission: Permission) -> Reach {
    if case .console = principal.way { return .everybody }
    // Of a case everybody sees what is in public view; the case itself says what that is.
    if permission == .readPolicy || permission == .readCase { return .everybody }
    guard principal.isSignedIn else { return .nobody }
    if case .token(let scopes) = principal.way, !allows(permission, scopes) { return .nobody }
    if permission == .ownAccount { return .everybody }
    guard let organisation = principal.organisation, organisation.isOpen,
      let role = principal.role, let rule = rules[permission], role >= rule.role
    else { return .nobody }
    guard let scope = rule.scopes[organisation.kind] else { return .nobody }
    switch scope {
    case .all: return .everybody
    case .own: return organisation.code.map { .own(code: $0) } ?? .nobody
    case .mandated: return .mandated(organisation: organisation.id)
    case .city: return organisation.city.map { .city($0) } ?? .nobody
    }
  }

  private enum Scope { case all, own, mandated, city }

  private struct Rule {
    let role: OrganisationRole
    let scopes: [OrganisationKind: Scope]
  }

  private static let trade: [OrganisationKind: Scope] = [
    .enterprise: .own, .provider: .mandated, .park: .mandated, .city: .city, .province: .all,
  ]

  /// Everybody but who runs the platform: cases are between them.
  private static let parties: [OrganisationKind: Scope] = [
    .enterprise: .all, .provider: .all, .park: .all, .city: .all, .province: .all,
    .association: .all,
  ]

  private static let any = Dictionary(
    uniqueKeysWithValues: OrganisationKind.allCases.map { ($0, Scope.all) })

  private static let rules: [Permission: Rule] = [
    .readEnterprise: Rule(role: .reader, scopes: trade),
    .readDocument: Rule(role: .reader, scopes: trade),
    .handIn: Rule(
      role: .officer, scopes: [.enterprise: .own, .provider: .mandated, .province: .all]),
    .contest: Rule(role: .officer, scopes: [.enterprise: .own]),
    .readContact: Rule(role: .officer, scopes: [.province: .all]),
    .listCases: Rule(role: .reader, scopes: parties),
    .openCase: Rule(role: .officer, scopes: parties),
    .workCase: Rule(role: .officer, scopes: parties),
    .manageExperts: Rule(role: .officer, scopes: [.province: .all]),
    .measureReach: Rule(role: .reader, scopes: [.province: .all]),
    .simulate: Rule(role: .reader, scopes: [.province: .all]),
    .decide: Rule(role: .officer, scopes: [.province: .all]),
    .manageOrganisation: Rule(role: .manager, scopes: any),
    .administer: Rule(role: .manager, scopes: [.house: .all]),
    .readAudit: Rule(role: .reader, scopes: [.house: .all]),
  ]

  private static func allows(_ permission: Permission, _ scopes: Set<AccessToken.Scope>) -> Bool {
    switch permission {
    case .readPolicy, .readEnterprise, .readDocument, .simulate, .readCase:
      scopes.contains(.read)
    case .listCases: scopes.contains(.read) || scopes.contains(.cases)
    case .openCase, .workCase: scopes.contains(.cases)
    case .handIn: scopes.contains(.handIn)
    case .contest, .readContact, .manageExperts, .decide, .ownAccount, .manageOrganisation,
      .administer, .measureReach, .readAudit:
      false
    }
  }
}
