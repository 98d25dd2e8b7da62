import Accounts

@testable import WebApp

/// What the rules of access say, told again in other words than the door uses: for every route who
/// gets through to the records of the enterprise, and who to those of the other one.
enum AccessToldAgain {
  typealias Who = AccountSite.Who

  private static let everybody = Set(Who.allCases)
  private static let programs: Set<Who> = [.token, .casesToken, .handInToken]
  /// Who is signed in, in a browser.
  private static let people = everybody.subtracting(programs).subtracting([.open])
  /// Who only reads.
  private static let onlookers: Set<Who> = [.reader, .cityReader, .provinceReader]
  private static let managers = people.subtracting(onlookers)
    .subtracting([.cityOfficer, .provinceOfficer, .expert])
  /// Who acts in cases; the operator of the platform has no part in them.
  private static let parties = people.subtracting(onlookers).subtracting([.house])
    .union([.casesToken])
  /// The department that handles the cases and coordinates.
  private static let department: Set<Who> = [.province, .provinceOfficer, .provinceReader]
  /// What is the province's is that of each of its departments, of who acts and of who reads.
  private static let provinceActs: Set<Who> = [.province, .provinceOfficer, .uninvolved]
  private static let provinceReads = provinceActs.union([.provinceReader])

  private static func readers(isMine: Bool) -> Set<Who> {
    provinceReads.union(
      isMine
        ? [.own, .reader, .token, .provider, .park, .city, .cityOfficer, .cityReader]
        : [.other, .otherCity])
  }

  private static func owners(isMine: Bool) -> Set<Who> { isMine ? [.own] : [.other] }

  /// Who acts for the enterprise in its cases: its people, and a program of theirs.
  private static func applicants(isMine: Bool) -> Set<Who> {
    isMine ? [.own, .casesToken] : [.other]
  }

  /// Who opens a case about the enterprise: itself, whom it trusts, its city, the department that
  /// coordinates.
  private static func openers(isMine: Bool) -> Set<Who> {
    applicants(isMine: isMine).union([.province, .provinceOfficer])
      .union(isMine ? [.provider, .park, .city, .cityOfficer] : [.otherCity])
  }

  static func through(_ route: Route, isMine: Bool) -> Set<Who> {
    switch route.permission {
    case .readPolicy: return everybody
    case .readEnterprise, .readDocument: return trade(route, isMine: isMine)
    case .handIn:
      guard case .document = route.subject else {
        return provinceActs.union([.own, .other, .provider, .handInToken])
      }
      return provinceActs.union(isMine ? [.own, .provider, .handInToken] : [.other])
    case .contest: return owners(isMine: isMine)
    case .readContact, .decide: return provinceActs
    case .readCase: return caseReaders(route, isMine: isMine)
    case .listCases, .openCase, .workCase, .manageExperts:
      return cases(route, isMine: isMine)
    case .ownAccount:
      // Marking what was read looks past notices that are not one's own.
      return isMine || !AccessAsk.hasSides(route) || route.path == "/inbox/read" ? people : []
    case .manageOrganisation:
      if !isMine, AccessAsk.hasSides(route) { return [] }
      return route.path == "/organisation/mandates" ? [.own, .other] : managers
    case .administer, .readAudit: return [.house]
    case .simulate, .measureReach: return provinceReads
    }
  }

  private static func trade(_ route: Route, isMine: Bool) -> Set<Who> {
    if route.subject == .everybody { return provinceReads }
    // The list of enterprises shows each only what they may see.
    guard AccessAsk.hasSides(route) else {
      return everybody.subtracting([
        .open, .association, .expert, .house, .casesToken, .handInToken,
      ])
    }
    return readers(isMine: isMine)
  }

  /// Who sees a case of the enterprise: who reads it, a program that works on its cases, and who
  /// judges the one that it opened.
  private static func caseReaders(_ route: Route, isMine: Bool) -> Set<Who> {
    let seen = readers(isMine: isMine).union(applicants(isMine: isMine))
    return isMine && !AccessAsk.isReport(route) ? seen.union([.expert]) : seen
  }

  private static func cases(_ route: Route, isMine: Bool) -> Set<Who> {
    switch (route.permission, route.path) {
    case (.manageExperts, _): return provinceActs
    case (.listCases, "/cases/groups/:type"): return department
    case (_, "/cases/groups/:type"), (_, "/cases/join"): return [.province, .provinceOfficer]
    // What nobody has yet is handed on by who manages.
    case (_, "/cases/hand-over"): return [.province]
    case (.listCases, _): return everybody.subtracting([.open, .house, .handInToken])
    case (.openCase, "/cases/new"): return parties
    // A department offers what it gives, a city what no department of the province does.
    case (_, "/offers"):
      return provinceActs.union([.city, .cityOfficer, .otherCity])
    case (_, "/offers/:policy/:benefit"), (_, "/offer-rounds/:round"):
      return [.province, .provinceOfficer]
    case (.openCase, _): return openers(isMine: isMine)
    default: break
    }
    // Personal values are for whom they are about and for who works on the case: who has it, and
    // who manages.
    if route.path.hasSuffix("/personal") || route.path.hasSuffix("/erase") {
      return applicants(isMine: isMine).union([.province])
    }
    // The step is for who asks, their city, who judges and who handles; whom the enterprise trusts,
    // and another department, sees the case and takes no step in it.
    return applicants(isMine: isMine).union([.province, .provinceOfficer])
      .union(isMine ? [.city, .cityOfficer, .expert] : [.otherCity])
  }
}
