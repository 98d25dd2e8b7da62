import Testing
import TradeTerms

@testable import Accounts

/// Who may do what, for whom: every kind of organisation with every role and every permission.
@Suite struct AccessRulesTests {
  private static func principal(
    _ kind: OrganisationKind?, _ role: OrganisationRole = .manager,
    way: Principal.Way = .session, isOpen: Bool = true
  ) -> Principal {
    let start = Instant(millisecondsSinceEpoch: 0)
    let user = User(
      id: 1, mail: "a@b.cn", name: "a", hasPassword: true, hasOneTimeCode: false,
      createdAt: start, disabledAt: nil)
    let organisation = kind.map {
      Organisation(
        id: 7, kind: $0, name: "x", code: "C", city: .shenzhen, createdAt: start,
        closedAt: isOpen ? nil : start)
    }
    return Principal(
      way, user: user, organisation: organisation, role: kind == nil ? nil : role, address: "")
  }

  /// For each kind, from which role on a permission reaches how far; the others reach nobody.
  private static let expected: [OrganisationKind: [Permission: (OrganisationRole, Reach)]] = [
    .enterprise: [
      .readEnterprise: (.reader, .own(code: "C")), .readDocument: (.reader, .own(code: "C")),
      .handIn: (.officer, .own(code: "C")), .contest: (.officer, .own(code: "C")),
    ],
    .provider: [
      .readEnterprise: (.reader, .mandated(organisation: 7)),
      .readDocument: (.reader, .mandated(organisation: 7)),
      .handIn: (.officer, .mandated(organisation: 7)),
    ],
    .park: [
      .readEnterprise: (.reader, .mandated(organisation: 7)),
      .readDocument: (.reader, .mandated(organisation: 7)),
    ],
    .city: [
      .readEnterprise: (.reader, .city(.shenzhen)), .readDocument: (.reader, .city(.shenzhen)),
    ],
    .province: [
      .readEnterprise: (.reader, .everybody), .readDocument: (.reader, .everybody),
      .simulate: (.reader, .everybody), .handIn: (.officer, .everybody),
      .decide: (.officer, .everybody), .measureReach: (.reader, .everybody),
      .readContact: (.officer, .everybody),
    ],
    .association: [:],
    .house: [.administer: (.manager, .everybody), .readAudit: (.reader, .everybody)],
  ]

  @Test func `each permission reaches as far as the rules say, and no farther`() throws {
    for kind in OrganisationKind.allCases {
      let rules = try #require(Self.expected[kind])
      for role in OrganisationRole.allCases {
        for permission in Permission.allCases {
          var expected = Reach.nobody
          if let (least, reach) = rules[permission], role >= least { expected = reach }
          // Cases are between all but who runs the platform.
          let isParty = kind != .house
          if permission == .listCases, isParty { expected = .everybody }
          if [.openCase, .workCase].contains(permission), isParty, role >= .officer {
            expected = .everybody
          }
          if permission == .manageExperts, kind == .province, role >= .officer {
            expected = .everybody
          }
          if [.readPolicy, .readCase, .ownAccount].contains(permission) { expected = .everybody }
          if permission == .manageOrganisation, role == .manager { expected = .everybody }
          let found = AccessRules.reach(of: Self.principal(kind, role), for: permission)
          #expect(found == expected, "\(kind) \(role) \(permission)")
        }
      }
    }
  }

  @Test func `who is not signed in, or belongs nowhere, sees what is public`() {
    for permission in Permission.allCases where ![.readPolicy, .readCase].contains(permission) {
      #expect(
        AccessRules.reach(of: .open(address: ""), for: permission) == .nobody, "\(permission)")
      if permission == .ownAccount { continue }
      #expect(AccessRules.reach(of: Self.principal(nil), for: permission) == .nobody)
      let closed = Self.principal(.province, isOpen: false)
      #expect(AccessRules.reach(of: closed, for: permission) == .nobody, "\(permission)")
    }
    #expect(AccessRules.reach(of: .open(address: ""), for: .readPolicy) == .everybody)
  }

  @Test func `a program never may more than its token says`() {
    for permission in Permission.allCases where ![.readPolicy, .readCase].contains(permission) {
      let reading = Self.principal(.province, way: .token([.read]))
      let handing = Self.principal(.province, way: .token([.handIn]))
      let reads = [.readEnterprise, .readDocument, .simulate, .listCases].contains(permission)
      #expect(
        (AccessRules.reach(of: reading, for: permission) != .nobody) == reads, "\(permission)")
      #expect(
        (AccessRules.reach(of: handing, for: permission) != .nobody) == (permission == .handIn),
        "\(permission)")
    }
  }

  @Test func `whoever has the console has the database`() {
    for permission in Permission.allCases {
      #expect(AccessRules.reach(of: .console("root"), for: permission) == .everybody)
    }
  }
}
