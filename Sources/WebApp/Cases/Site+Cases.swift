import Accounts
import Cases
import HTTPTypes
import PolicyPacks
import TradeTerms

extension Site {
  /// Where cases are worked on.
  /// - Throws: “not found” where the platform has none.
  func caseDesk() throws -> CaseDesk {
    guard let cases else { throw failure(.notFound) }
    return cases
  }

  /// Who asks, as cases know them.
  func actor(_ context: WebContext) async throws -> CaseActor {
    let principal = context.principal
    if case .console = principal.way { return consoleActor }
    // For a closed organisation, or with a token that may not read, nobody is a party to a case.
    let reach = AccessRules.reach(of: principal, for: .listCases)
    let organisation = reach == .nobody ? nil : principal.organisation
    // Who may only read, as with a token for that, is nobody's officer.
    let acts = AccessRules.reach(of: principal, for: .workCase) != .nobody
    let role = acts ? principal.role : nil
    var codes: Set<String> = []
    if let code = organisation?.code {
      codes = [code]
      if organisation?.kind == .enterprise {
        codes.formUnion(try await platform.enterpriseSubject(code)?.codes ?? [])
      }
    }
    var mandators: Set<String> = []
    if let accounts, let organisation, [.park, .provider].contains(organisation.kind) {
      for code in try await accounts.mandators(of: organisation.id) {
        mandators.formUnion(try await platform.enterpriseSubject(code)?.codes ?? [code])
      }
    }
    let units = organisation.flatMap { cases?.shelf.units(of: $0) } ?? []
    return CaseActor(
      person: principal.user.map { CasePerson(account: $0.id, name: $0.name) },
      organisation: organisation?.id, organisationName: organisation?.name ?? "",
      kind: organisation.map { CaseActor.Kind($0.kind) } ?? .house, codes: codes,
      city: organisation?.city, isOfficer: role.map { $0 >= .officer } ?? false,
      isManager: role == .manager, units: units,
      isCoordinator: cases.map { units.contains($0.shelf.coordinator) } ?? false,
      mandators: mandators, signature: principal.name, address: context.address)
  }

  /// Whoever reaches a platform without accounts works for every unit.
  private var consoleActor: CaseActor {
    let departments = cases?.shelf.departments.keys.map { HandlingUnit.department($0) } ?? []
    return CaseActor(
      person: CasePerson(account: -1, name: "console"), organisation: -1,
      organisationName: "console", kind: .province, isOfficer: true, isManager: true,
      units: Set(departments + City.allCases.map { .city($0) }), isCoordinator: true)
  }

  /// What a unit is called.
  func name(of unit: HandlingUnit) -> Wording {
    switch unit {
    case .city(let city):
      Wording("\(city.name.chinese)市级部门", "department of \(city.name.english)")
    case .department(let id): cases?.shelf.departments[id]?.name ?? Wording(id, id)
    }
  }

  func problem(_ error: CaseError?, _ context: WebContext) -> [String: Any] {
    [
      "problem": optional(error?.what[context.language]),
      "problemRemedy": optional(error?.remedy[context.language]),
    ]
  }
}

extension CaseActor.Kind {
  init(_ kind: OrganisationKind) {
    self =
      switch kind {
      case .enterprise: .enterprise
      case .provider: .provider
      case .park: .park
      case .province: .province
      case .city: .city
      case .association: .association
      case .house: .house
      }
  }
}

extension CaseError {
  var status: HTTPResponse.Status { HTTPResponse.Status(code: Failure.Kind(self).rawValue) }
}

extension Failure.Kind {
  /// What a refusal about a case is to the reader.
  init(_ error: CaseError) {
    self =
      switch error {
      case .noSuchCase, .noSuchType, .noSuchStep, .noSubject, .noSuchExport: .notFound
      case .mayNotOpen, .mayNotTake, .sameHands: .forbidden
      case .evidence(.tooLarge): .tooLarge
      case .wrongState, .changedMeanwhile, .fields, .commentMissing, .notChecked, .evidence,
        .conditionFails, .claimed, .personHas, .parentClosed, .notGranted, .noHandler,
        .noSuchExpert,
        .noSuchColleague,
        .conflictOfInterest, .tooFewExperts, .alreadyScored, .scores, .tieAtBorder, .voucherTaken,
        .erased:
        .unprocessable
      }
  }
}

extension Site {
  /// The people to whom a case of one's unit can be handed.
  func colleagues(_ context: WebContext) async throws -> [CasePerson] {
    guard let accounts else { return [] }
    return try await accounts.colleagues(of: context.principal).map {
      CasePerson(account: $0.id, name: $0.name)
    }
  }
}
