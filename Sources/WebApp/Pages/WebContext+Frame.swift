import Accounts
import TradeTerms

extension WebContext {
  /// What the frame of a page depends on: nothing for the public, the session otherwise.
  var readerKey: String {
    switch principal.way {
    case .open: "open"
    case .console: "console"
    case .session, .token: "\(principal.name) \(signedIn?.session.formKey ?? "")"
    }
  }

  /// What the frame of every page shows of the reader.
  func frame(hasCases: Bool) -> [String: Any] {
    func may(_ permission: Permission) -> Bool {
      AccessRules.reach(of: principal, for: permission) != .nobody
    }
    var isWide = false
    switch AccessRules.reach(of: principal, for: .readDocument) {
    case .everybody, .own: isWide = true
    case .nobody, .mandated, .city: break
    }
    var isConsole = false
    if case .console = principal.way { isConsole = true }
    let organisation = principal.organisation?.name
    return [
      "person": optional(principal.user?.name), "acting": optional(organisation),
      "formKey": signedIn?.session.formKey ?? "", "isOpenToAll": isConsole,
      "isSignedOut": !principal.isSignedIn && !isConsole,
      "mayEnterprises": may(.readEnterprise), "mayDocuments": isWide, "mayHandIn": may(.handIn),
      "mayCases": hasCases && may(.listCases), "mayOpen": may(.openCase), "hasCases": hasCases,
      "mayContest": may(.contest), "mayManage": may(.manageOrganisation) && !isConsole,
      "mayMeasure": may(.measureReach) && !isConsole,
      "mayAdminister": may(.administer) && !isConsole, "mayAudit": may(.readAudit) && !isConsole,
    ]
  }
}
