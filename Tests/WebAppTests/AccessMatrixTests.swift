import Accounts
import Foundation
import HTTPTypes
import StorageTesting
import Testing

@testable import WebApp

/// The access matrix: everybody × every route × one's own and another's records. It is made from
/// the table of the routes, so that no route can be left out, and stands in `docs/access.md`.
///
/// With `CHUHAI_RECORD=1` the document is written anew.
@Suite struct AccessMatrixTests {
  private static let document = {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
      folder.deleteLastPathComponent()
    }
    return folder.appending(path: "docs/access.md")
  }()

  /// Whether an answer let somebody through: they were neither sent to sign in nor turned away.
  private static func isThrough(_ answer: (status: Int, headers: HTTPFields, text: String)) -> Bool
  {
    if answer.status == 303, answer.headers[.location]?.hasPrefix("/sign-in?") == true {
      return false
    }
    return answer.status != 401 && answer.status != 403
  }

  @Test func `everybody gets through the doors that are theirs and no others`() async throws {
    try await AccountSite.run { site in
      var rows: [String] = []
      for (route, mine, theirs) in site.addresses {
        // Whoever signs out is signed out; it would end the session that the next rows need.
        let isLast = route.path == "/sign-out" || route.path == "/account/act"
        // The address of the stylesheet changes with its text.
        let shown = route.path == Stylesheet.path ? "/style-….css" : route.path
        var cells: [String] = []
        for who in AccountSite.Who.allCases {
          let principal = try await site.principal(who)
          var marks: [String] = []
          for (path, isMine) in [(mine, true), (theirs, false)] {
            let expected = Self.mayPass(who, principal, route, isMine: isMine)
            if !isLast {
              let answer = try await site.send(who, route.method, path, body: "x=1")
              #expect(
                Self.isThrough(answer) == expected,
                "\(who) \(route.method) \(path): \(answer.status)")
            }
            marks.append(expected ? "✓" : "·")
          }
          cells.append(Set(marks).count == 1 ? marks[0] : marks.joined(separator: "/"))
        }
        rows.append(
          "| \(route.method.rawValue) | `\(shown)` | \(route.permission.rawValue) | "
            + cells.joined(separator: " | ") + " |")
      }
      try Self.hold(rows)
    }
  }

  /// What the rules say, told again in other words than the door uses.
  private static func mayPass(
    _ who: AccountSite.Who, _ principal: Principal, _ route: Route, isMine: Bool
  ) -> Bool {
    let isTrade = [.readEnterprise, .readDocument].contains(route.permission)
    let isAboutOne: Bool =
      switch route.subject {
      case .enterprise, .document, .caseFile: true
      case .nobody, .some, .everybody: false
      }
    switch (route.permission, who) {
    case (.readPolicy, _): return true
    case (.readCase, _), (.listCases, _), (.openCase, _), (.workCase, _), (.manageExperts, _):
      return mayCases(who, route, isMine: isMine)
    case (_, .open): return false
    case (.ownAccount, .token): return false
    case (.ownAccount, _): return true
    case (.administer, _), (.readAudit, _): return who == .house
    case (.manageOrganisation, _): return who != .reader && who != .token
    case (.simulate, _), (.measureReach, _): return who == .province
    case (.decide, _): return who == .province
    case (_, .province): return route.permission != .contest
    case (_, .house), (_, .association): return false
    case (.contest, _): return who == .own && isMine
    case (.handIn, _):
      guard [.own, .provider, .other].contains(who) else { return false }
      return !isAboutOne || isMine && who != .other
    default: break
    }
    guard isTrade, route.subject != .everybody else { return false }
    guard isAboutOne else {
      // Lists of documents ask parks, providers and cities to choose an enterprise first.
      return true
    }
    return isMine && [.own, .reader, .token, .provider, .park, .city].contains(who)
  }

  /// Cases are between who asks and who handles: each sees their own, the province sees all.
  private static func mayCases(
    _ who: AccountSite.Who, _ route: Route, isMine: Bool
  ) -> Bool {
    let acts = ![.open, .reader, .token, .house].contains(who)
    switch route.permission {
    case .manageExperts: return who == .province
    case .listCases: return ![.open, .house].contains(who)
    case .openCase: return acts
    case .workCase where route.subject == .some: return acts
    default: break
    }
    // Personal data is for whom it is about and for who works on the case.
    let isPersonal = route.path.hasSuffix("/personal") || route.path.hasSuffix("/erase")
    if who == .province { return !isPersonal }
    guard isMine else { return who == .other }
    return who == .own || (route.permission == .readCase && [.reader, .token].contains(who))
  }

  private static func hold(_ rows: [String]) throws {
    let names = AccountSite.Who.allCases.map(\.rawValue)
    let head = "| | route | permission | " + names.joined(separator: " | ") + " |"
    let rule = "|---|---|---|" + names.map { _ in ":-:|" }.joined()
    let text = introduction + ([head, rule] + rows).joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["CHUHAI_RECORD"] == "1" {
      try Data(text.utf8).write(to: document)
    }
    let kept = String(decoding: try Data(contentsOf: document), as: UTF8.self)
    #expect(kept == text, "docs/access.md is not what the routes are; CHUHAI_RECORD=1 writes it")
  }

  private static let introduction = """
    # Who may do what

    Every route names a permission and whose records it is about; one door (`AccessGuard`) decides before \
    the handler runs, by one table (`AccessRules`). This matrix is written by a test that asks every \
    route as everybody, and fails where the answer is another one.

    `✓` gets through, `·` is turned away; `✓/·` gets through for an enterprise of one's own reach and is \
    turned away from another's. `own` and `reader` are a manager and a reader of the enterprise, \
    `other` manages another one, `provider` and `park` are trusted by the enterprise, `stranger` is a park \
    that is not, `city` is the department of its city, `token` a program of the enterprise that may read. \
    Of cases the first is the enterprise's own and the second the other one's; a case in public view is seen by all. \
    Lists show only what somebody may see; parks, providers and cities choose an enterprise before its documents.


    """
}
