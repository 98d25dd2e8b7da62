import Accounts
import Foundation
import HTTPTypes
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

  /// What an answer is to who asked.
  private enum Outcome: Equatable {
    /// The handler did it, or said what is wrong with the form.
    case through
    /// They were sent to sign in, or turned away.
    case refused
    /// There is no such thing, or not for them.
    case absent
    /// Neither: then the request of this test is not what the route is for, or something broke.
    case broken(Int)

    init(_ answer: (status: Int, headers: HTTPFields, text: String)) {
      let isSentToSignIn =
        answer.status == 303 && answer.headers[.location]?.hasPrefix("/sign-in?") == true
      self =
        switch answer.status {
        case _ where isSentToSignIn: .refused
        case 200..<400, 422: .through
        case 401, 403: .refused
        case 404: .absent
        default: .broken(answer.status)
        }
    }

    /// Whether an answer is one that should come; a route may hide another's records as if they
    /// were not there.
    func isRight(isThrough: Bool) -> Bool {
      switch self {
      case .through: isThrough
      case .refused, .absent: !isThrough
      case .broken: false
      }
    }
  }

  @Test func `everybody gets through the doors that are theirs and no others`() async throws {
    try await AccountSite.run(provider: try AccessHouse.provider()) { site in
      let rounds = try await site.rounds()
      var rows: [String] = []
      for route in site.routes {
        var cells: [String] = []
        for who in AccountSite.Who.allCases {
          var marks: [String] = []
          for isMine in AccessAsk.hasSides(route) ? [true, false] : [true] {
            let maker = AccessAskMaker(
              site: site, rounds: rounds, who: who, route: route, isMine: isMine)
            marks.append(try await Self.ask(maker))
          }
          cells.append(Set(marks).count == 1 ? marks[0] : marks.joined(separator: "/"))
        }
        // The address of the stylesheet changes with its text.
        let shown = route.path == Stylesheet.path ? "/style-….css" : route.path
        rows.append(
          "| \(route.method.rawValue) | `\(shown)` | \(route.permission.rawValue) | "
            + cells.joined(separator: " | ") + " |")
      }
      try Self.hold(rows)
    }
  }

  /// Asks as somebody, and looks that the answer is as the rules say; who is turned away from
  /// somebody's record has changed nothing.
  private static func ask(_ maker: AccessAskMaker) async throws -> String {
    let (site, who, route, isMine) = (maker.site, maker.who, maker.route, maker.isMine)
    let isThrough = AccessToldAgain.through(route, isMine: isMine).contains(who)
    let name = "\(route.method.rawValue) \(route.path)"
    let ask = try await maker.ask()
    let isWatched = !isThrough && route.method == .post && AccessAsk.hasSides(route)
    let before = isWatched ? try await site.records() : [:]
    var headers: HTTPFields = [.contentType: ask.type]
    headers[.cookie] = ask.cookie
    let answer = try await site.send(
      who, route.method, ask.path, body: ask.body, headers: headers, session: ask.session)
    #expect(
      Outcome(answer).isRight(isThrough: isThrough),
      "\(who) \(name) \(isMine ? "own" : "other"): \(answer.status) at \(ask.path)")
    if isWatched {
      let after = try await site.records()
      let changed = after.keys.filter { after[$0] != before[$0] }
      #expect(changed.isEmpty, "\(who) \(name) was turned away and changed \(changed)")
    }
    return isThrough ? "✓" : "·"
  }

  @Test func `reading another's notice leaves it unread`() async throws {
    try await AccountSite.run { site in
      let notice = try await site.notice(to: try site.user(.other, isMine: true))
      let before = try await site.records()["notice_reading"]
      let answer = try await site.send(.own, .post, "/inbox/read", body: "notice=\(notice)")
      #expect(answer.status == 303)
      #expect(try await site.records()["notice_reading"] == before)
      _ = try await site.send(.other, .post, "/inbox/read", body: "notice=\(notice)")
      #expect(try await site.records()["notice_reading"] != before)
    }
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
    the handler runs, by one table (`AccessRules`), and the handler looks once more at the record itself. This \
    matrix is written by a test that asks every route as everybody, with real records of their own and of \
    others, and fails where the answer is another one, or where who is turned away has changed a record.

    `✓` gets through, `·` is turned away (401, 403, to the page where people sign in, or 404 where another's \
    record is hidden); `✓/·` gets through to one's own and is turned away from another's. There are two \
    enterprises, each with a case of its own: the first mark is about the one, the second about the other. \
    `own` and `reader` are a manager and a reader of the first; `token`, `casesToken` and `handInToken` are \
    programs of it that may read, work on cases, and hand documents in, each that alone; `provider` and `park` \
    are trusted by it, `city`, `cityOfficer` and `cityReader` are a manager, an officer and a reader of the \
    department of its city, `expert` judges its case; `other` manages the second and `otherCity` is its city; \
    `stranger` is a park that nobody trusts; `province`, `provinceOfficer` and `provinceReader` are of the \
    department that handles the cases and coordinates, `uninvolved` manages another department of the \
    province; `house` runs the platform. Who is not said to be something else is a manager of their \
    organisation, the expert an officer. Tokens, sessions, identities, members, invitations and webhooks are \
    one's own first and somebody else's second. \
    Lists show only what somebody may see; a case in public view is seen by all.


    """
}
