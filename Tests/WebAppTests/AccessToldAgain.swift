import Accounts

@testable import WebApp

/// What the rules of access say, told again in other words than the door uses: for every route who
/// gets through to the records of the enterprise, and who to those of the other one.
enum AccessToldAgain {
  typealias Who = AccountSite.Who

  private static let everybody = Set(Who.allCases)
  /// Who is signed in, in a browser.
  private static let people = everybody.subtracting([.open, .token])
  private static let managers = people.subtracting([.reader, .expert])
  /// Who acts in cases; the operator of the platform has no part in them.
  private static let parties = people.subtracting([.reader, .house])

  private static func readers(isMine: Bool) -> Set<Who> {
    isMine
      ? [.own, .reader, .token, .provider, .park, .city, .province]
      : [.other, .otherCity, .province]
  }

  private static func owners(isMine: Bool) -> Set<Who> { isMine ? [.own] : [.other] }

  /// Who opens a case about the enterprise: itself, whom it trusts, its city, the department.
  private static func openers(isMine: Bool) -> Set<Who> {
    isMine ? [.own, .provider, .park, .city, .province] : [.other, .otherCity, .province]
  }

  static func through(_ route: Route, isMine: Bool) -> Set<Who> {
    switch route.permission {
    case .readPolicy: return everybody
    case .readEnterprise, .readDocument: return trade(route, isMine: isMine)
    case .handIn:
      guard case .document = route.subject else { return [.own, .other, .provider, .province] }
      return isMine ? [.own, .provider, .province] : [.other, .province]
    case .contest: return owners(isMine: isMine)
    case .readContact: return [.province]
    case .readCase: return readers(isMine: isMine).union(isMine ? [.expert] : [])
    case .listCases, .openCase, .workCase, .manageExperts:
      return cases(route, isMine: isMine)
    case .ownAccount:
      // Marking what was read looks past notices that are not one's own.
      return isMine || !AccessAsk.hasSides(route) || route.path == "/inbox/read" ? people : []
    case .manageOrganisation:
      if !isMine, AccessAsk.hasSides(route) { return [] }
      return route.path == "/organisation/mandates" ? [.own, .other] : managers
    case .administer, .readAudit: return [.house]
    case .simulate, .measureReach, .decide: return [.province]
    }
  }

  private static func trade(_ route: Route, isMine: Bool) -> Set<Who> {
    if route.subject == .everybody { return [.province] }
    // The list of enterprises shows each only what they may see.
    guard AccessAsk.hasSides(route) else {
      return everybody.subtracting([.open, .association, .expert, .house])
    }
    return readers(isMine: isMine)
  }

  private static func cases(_ route: Route, isMine: Bool) -> Set<Who> {
    switch (route.permission, route.path) {
    case (.manageExperts, _), (_, "/cases/groups/:type"), (_, "/cases/hand-over"),
      (_, "/cases/join"):
      return [.province]
    case (.listCases, _): return everybody.subtracting([.open, .house])
    case (.openCase, "/cases/new"): return parties
    case (.openCase, _): return openers(isMine: isMine)
    default: break
    }
    // Personal values are for whom they are about and for who works on the case.
    if route.path.hasSuffix("/personal") || route.path.hasSuffix("/erase") {
      return owners(isMine: isMine).union([.province])
    }
    // The step is for who asks, their city, who judges and who handles; whom the enterprise trusts
    // sees the case and takes no step in it.
    return isMine ? [.own, .city, .expert, .province] : [.other, .otherCity, .province]
  }

  /// The routes for which the made-up platform has nothing to show: who gets through is told that
  /// there is no such thing.
  static let withoutRecord: Set<String> = [
    "GET /sign-in/identity", "GET /sign-in/identity/back", "GET /sign-in/identity/next",
    "POST /sign-in/identity/code", "GET /link/:token/identity", "POST /link/:token/identity",
    "GET /account/identity", "POST /account/identity", "GET /policies/:id/simulate",
    "GET /policies/:id/runs/:run", "GET /enterprises/:code/exports", "GET /cases/:id/report",
    "GET /cases/:id/report.xlsx", "GET /cases/:id/report.pdf",
  ]
}
