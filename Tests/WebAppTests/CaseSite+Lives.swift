import Accounts
import Cases
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Registry
import Storage
import Testing
import TradeTerms

@testable import WebApp

/// What the lives of cases do over and over: open, take, be refused, look how it stands, be told.
extension CaseSite {
  typealias Answer = (status: Int, location: String, text: String)
  typealias Filled = [(String, String)]

  /// Opens a case and gives the path of its page. `kind` may have a query behind it.
  func open(
    _ who: String, _ kind: String, _ fields: Filled = [],
    files: [(slot: String, name: String, bytes: [UInt8])] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> String {
    let opened = try await ask(
      who, .post, "/cases/new/\(kind)", fields: Self.named(fields), files: files)
    try #require(
      opened.status == 303,
      "\(who) cannot open \(kind): \(opened.status) \(Self.problem(opened.text))",
      sourceLocation: sourceLocation)
    return String(opened.location.prefix { $0 != "?" })
  }

  /// Tries to open what is refused, and looks for the reason.
  func refusesOpening(
    _ who: String, _ kind: String, _ fields: Filled = [], saying words: String, status: Int = 422,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let answer = try await ask(who, .post, "/cases/new/\(kind)", fields: Self.named(fields))
    #expect(
      answer.status == status && answer.text.contains(words),
      "\(who) opens \(kind), wanted \(status) “\(words)”: \(Self.problem(answer.text))",
      sourceLocation: sourceLocation)
  }

  /// Takes a step that the page offers, having looked at what cannot be taken back.
  func take(
    _ who: String, _ step: String, of path: String, _ fields: Filled = [], _ comment: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let page = try await ask(who, .get, path)
    let action = "\(path)/steps/\(step)"
    // Behind the name there is a quotation mark or the key of the form.
    let isOffered = page.text.contains("action=\"\(action)\"") || page.text.contains("\(action)?")
    #expect(
      page.status == 200 && isOffered, "\(step) is not offered to \(who) (\(page.status))",
      sourceLocation: sourceLocation)
    let revision = page.text.firstMatch(of: /name="revision" value="([0-9]+)"/)
    let taken = try await ask(
      who, .post, action,
      fields: Self.named(fields) + [
        ("revision", String(revision?.1 ?? "")), ("comment", comment), Self.checked,
      ])
    #expect(
      taken.status == 303, "\(who) \(step): \(taken.status) \(Self.problem(taken.text))",
      sourceLocation: sourceLocation)
  }

  /// That somebody has looked at what they send.
  static let checked = ("checked", "true")

  /// Sends a step as the case stands now, whether it is offered or not.
  func send(
    _ who: String, _ step: String, of path: String, _ fields: Filled = [], _ comment: String = ""
  ) async throws -> Answer {
    let revision = try await cases.sheet(Self.id(path), for: .platform).record.revision
    return try await ask(
      who, .post, "\(path)/steps/\(step)",
      fields: Self.named(fields) + [
        ("revision", "\(revision)"), ("comment", comment), ("checked", "true"),
      ])
  }

  /// Sends a step that is refused, looks for the reason, and that the case stands as before.
  func refuses(
    _ who: String, _ step: String, of path: String, _ fields: Filled = [], _ comment: String = "",
    saying words: String, status: Int = 422, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let before = try await cases.sheet(Self.id(path), for: .platform).record
    let answer = try await send(who, step, of: path, fields, comment)
    #expect(
      answer.status == status && answer.text.contains(words),
      "\(who) \(step), wanted \(status) “\(words)”: \(answer.status) \(Self.problem(answer.text))",
      sourceLocation: sourceLocation)
    let after = try await cases.sheet(Self.id(path), for: .platform).record
    #expect(
      before == after, "\(step) was refused and changed the case", sourceLocation: sourceLocation)
  }

  /// The state that the page of a case names.
  func state(of path: String, for who: String = "commerce") async throws -> String {
    let page = try await ask(who, .get, path)
    let found = page.text.firstMatch(
      of: #/</h1>\s*<p><span class="tag tag-[a-z]+">([^<]*)</span>/#)
    return found.map { String($0.1) } ?? "\(page.status) without a state"
  }

  /// The steps that the page of a case offers to somebody.
  func offered(_ path: String, to who: String) async throws -> Set<String> {
    let page = try await ask(who, .get, path)
    return Set(
      page.text.matches(of: #/action="/cases/[0-9]+/steps/([A-Za-z]+)/#).map { String($0.1) })
  }

  /// What the history of a case says of one of its clocks, the first event first.
  func ticks(of clock: String, on path: String) async throws -> [String] {
    let page = try await ask("commerce", .get, path)
    return page.text.matches(of: #/<strong>([^<]+) · ([^<]+)</strong>/#)
      .filter { $0.1 == clock }.map { String($0.2) }.reversed()
  }

  /// What somebody's inbox says about a case, the newest first: why and what.
  func told(_ who: String, of path: String) async throws -> [String] {
    let page = try await ask(who, .get, "/inbox?limit=200")
    return page.text.matches(
      of: #/<span class="tag tag-[a-z]+">([^<]+)</span> <a href="([^"]+)">([^<]+)</a>/#
    ).filter { $0.2 == path }.map { "\($0.1) \($0.3)" }
  }

  /// The titles that the register holds for the subject of a case, as they are known now.
  func titles(of path: String) async throws -> [Title] {
    let subject = try await cases.sheet(Self.id(path), for: .platform).record.subject
    return try await database.read { session in
      guard let party = try subject.flatMap({ try PartyStore(session).party(code: $0.code) })
      else { return [] }
      return try TitleStore(session).titles(of: party)
    }
  }

  /// Brings one more person into the organisation of somebody who manages it.
  func hire(_ name: String, beside who: String, as role: OrganisationRole) async throws {
    let boss = try await signedIn(who).principal
    let place = try #require(boss.organisation, "\(who) is in no organisation")
    let link = try await accounts.invite(
      mail: "\(name)@example.org", as: role, into: place.id, by: boss)
    _ = try await accounts.use(
      link, mail: "", name: name, password: Self.password, address: "")
  }

  /// Brings in one more organisation with a person who manages it.
  func found(
    _ who: String, _ kind: OrganisationKind, _ name: String, code: String? = nil,
    city: City? = .shenzhen
  ) async throws {
    try await add(
      who, kind, name, code: code, city: city, by: try await signedIn("admin").principal)
  }

  /// Sends a form without files, as the queue does; a name may stand there often.
  func post(_ who: String, _ path: String, _ pairs: Filled) async throws -> Answer {
    let signedIn = try await signedIn(who)
    let body = (pairs + [("form", signedIn.session.formKey)])
      .map { "\(FormValues.encode($0.0))=\(FormValues.encode($0.1))" }.joined(separator: "&")
    return try await client.execute(
      uri: path, method: .post,
      headers: [
        .cookie: "session=\(signedIn.token)",
        .contentType: "application/x-www-form-urlencoded",
      ], body: ByteBuffer(string: body)
    ) {
      ($0.status.code, $0.headers[.location] ?? "", String(buffer: $0.body))
    }
  }

  /// The number at the end of the path of a case.
  static func id(_ path: String) throws -> Int64 {
    try #require(path.split(separator: "/").last.flatMap { Int64($0) }, "\(path) names no case")
  }

  static func named(_ fields: Filled) -> Filled { fields.map { ("field.\($0.0)", $0.1) } }

  /// What a page says is wrong; its end where it says nothing.
  static func problem(_ page: String) -> String {
    page.firstMatch(of: #/role="alert">((?s).{0,600})/#).map { String($0.1) }
      ?? String(page.suffix(1_500))
  }
}
