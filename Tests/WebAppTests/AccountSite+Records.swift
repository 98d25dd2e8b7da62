import PolicyPacks
import Storage
import Synchronization
import TradeTerms

@testable import Accounts
@testable import Cases

/// Records that are made for one request, so that it finds one that nobody has touched: one's own,
/// and one of somebody else.
extension AccountSite {
  /// The people of cases.
  struct Actors {
    private let people: [Who: AccountDesk.SignedIn]
    let officer: CaseActor

    init(_ people: [Who: AccountDesk.SignedIn]) throws {
      self.people = people
      let (user, organisation) = try Self.place(people[.province])
      officer = SmallCases.officer(user.id, of: organisation.id)
    }

    private static func place(_ signedIn: AccountDesk.SignedIn?) throws -> (User, Organisation) {
      guard let user = signedIn?.principal.user, let place = signedIn?.principal.organisation
      else { throw AccountError.noSuchMember }
      return (user, place)
    }

    /// Opens a case of an enterprise; the expert judges that of the first one.
    func open(
      _ who: Who, _ cases: CaseDesk, _ database: any Database, withFile: Bool = false
    ) async throws -> CaseRecord {
      let (user, organisation) = try Self.place(people[who])
      let (judge, house) = try Self.place(people[.expert])
      let code = organisation.code ?? ""
      var opening = CaseOpening("question")
      opening.subject = code
      opening.fields = ["question": "如何申报？", "phone": AccountSite.phone(who)]
      if withFile {
        opening.evidence = [
          EvidenceFile(slot: "paper", name: "a.txt", bytes: Array("paper".utf8))
        ]
      }
      let record = try await cases.open(
        opening, by: SmallCases.actor(user.id, of: organisation.id, code))
      guard who == .own else { return record }
      try await database.write { session in
        let experts = ExpertStore(session)
        let expert = try experts.add(
          CasePerson(account: judge.id, name: judge.name), organisation: house.name,
          areas: ["x"], ties: [], at: record.openedAt)
        try experts.assign(expert.id, to: record.id, at: record.openedAt)
      }
      return record
    }
  }

  /// What stands in a case as personal.
  static func phone(_ who: Who) -> String { who == .own ? "13800000000" : "13900000000" }

  /// A case of the enterprise, or of the other one.
  func caseFile(isMine: Bool) async throws -> CaseRecord {
    try await Actors(people).open(isMine ? .own : .other, cases, database)
  }

  /// What routes about several cases are asked for.
  struct Rounds {
    /// What a report is put together of, with a return inside: about the enterprise, and about the
    /// other one.
    let mine: Int64
    let theirs: Int64
    /// In which something was offered.
    let offers: Int64
  }

  func rounds() async throws -> Rounds {
    let officer = try Actors(people).officer
    var found: [Int64] = []
    for code in [Self.mine, Self.theirs] {
      var opening = CaseOpening("round")
      opening.subject = code
      opening.fields = ["year": "2026"]
      let round = try await cases.open(opening, by: officer)
      var inside = CaseOpening("part")
      inside.parent = round.id
      let part = try await cases.open(inside, by: officer)
      var handing = CaseTaking(part.id, "submit", revision: part.revision)
      handing.fields = ["enterprises": "2", "done": "已办"]
      _ = try await cases.take(handing, by: officer)
      found.append(round.id)
    }
    let offers = try await cases.beginOffers(
      of: "small/aid", Wording("补助", "aid"),
      to: [OfferAddressee(code: Self.mine, name: Self.mine)], by: officer)
    return Rounds(mine: found[0], theirs: found[1], offers: offers?.id ?? 0)
  }

  /// The file of the case that stands from the beginning.
  func evidence(isMine: Bool) async throws -> Int64 {
    let id = isMine ? files.mine : files.theirs
    return try await database.read { session in
      try EvidenceStore(session).evidence(of: id).first?.id ?? 0
    }
  }

  /// Who asks, or somebody else; for who has no account it is the enterprise's manager.
  func person(_ who: Who, isMine: Bool) throws -> AccountDesk.SignedIn {
    let named = people[who] == nil ? Who.own : who
    let found = isMine ? named : named == .other ? .own : .other
    guard let signedIn = people[found] else { throw AccountError.noSuchUser }
    return signedIn
  }

  func user(_ who: Who, isMine: Bool) throws -> Int64 {
    guard let user = try person(who, isMine: isMine).principal.user else {
      throw AccountError.noSuchUser
    }
    return user.id
  }

  func organisation(_ who: Who, isMine: Bool) throws -> Int64 {
    guard let organisation = try person(who, isMine: isMine).principal.organisation else {
      throw AccountError.noSuchOrganisation
    }
    return organisation.id
  }

  func accessToken(of user: Int64, for organisation: Int64) async throws -> Int64 {
    try await database.write { session in
      try TokenStore(session).add(
        SecretToken(), name: "t", user: user, organisation: organisation, scopes: [.read],
        at: Self.start, expiresAt: Self.start.adding(86_400_000)
      ).id
    }
  }

  func webhook(of organisation: Int64, by user: Int64) async throws -> Int64 {
    try await database.write { session in
      let store = WebhookStore(session)
      let id = try store.nextID()
      try store.add(
        address: "https://example.com/\(id)", sealed: [1], id: id, of: organisation, by: user,
        at: Self.start)
      return id
    }
  }

  /// Another session of somebody.
  func session(of signedIn: AccountDesk.SignedIn) async throws -> AccountDesk.SignedIn {
    let token = SecretToken()
    let old = signedIn.session
    let made = AccountSession(
      digest: token.digest, user: old.user, organisation: old.organisation,
      formKey: SecretToken().description, address: "", beganAt: Self.start, madeAt: Self.start,
      seenAt: Self.start, replacedAt: nil, endedAt: nil)
    try await database.write { try SessionStore($0).add(token, made) }
    return AccountDesk.SignedIn(token: token, principal: signedIn.principal, session: made)
  }

  /// Somebody new in an organisation.
  func member(of organisation: Int64) async throws -> Int64 {
    let mail = try MailAddress("m\(counter.next())@example.org")
    return try await database.write { session in
      let user = try UserStore(session).add(mail: mail, name: "成员", at: Self.start)
      try MembershipStore(session).set(
        .officer, of: user.id, in: organisation, at: Self.start)
      return user.id
    }
  }

  /// An organisation that nobody else has to do with.
  func organisation(_ kind: OrganisationKind) async throws -> Int64 {
    let name = "机构\(counter.next())"
    return try await database.write { session in
      try OrganisationStore(session).add(
        kind, name: name, code: kind == .enterprise ? name : nil, at: Self.start
      ).id
    }
  }

  /// An invitation into an organisation: its link, and by what it is withdrawn.
  func invitation(into organisation: Int64) async throws -> (SecretToken, name: String) {
    let mail = "i\(counter.next())@example.org"
    let admin = try await principal(.house)
    let link = try await desk.invite(mail: mail, as: .officer, into: organisation, by: admin)
    let invited = try await desk.roster(of: organisation, by: admin).invited
    return (link, invited.first { $0.mail == mail }?.name ?? "")
  }

  /// What somebody is called in another house.
  func identity(of user: Int64) async throws -> String {
    let subject = "s\(counter.next())"
    try await database.write { session in
      try IdentityStore(session).add(
        AccountIdentity(
          issuer: "https://id.example", subject: subject, user: user, linkedAt: Self.start))
    }
    return subject
  }

  func notice(to user: Int64) async throws -> Int64 {
    try await database.write { session in
      let store = NoticeStore(session)
      try store.add(
        to: "account \(user)", kind: "moved", subject: "X", link: "/", text: Wording("一", "one"),
        at: Self.start)
      return try store.newest(to: ["account \(user)"], for: user, limit: 1).first?.id ?? 0
    }
  }

  /// Everything that is kept, but for the trail and the count of attempts, so that a refusal can
  /// be seen to have changed nothing.
  func records() async throws -> [String: [String]] {
    try await database.read { session in
      func column(_ sql: String) throws -> [String] {
        let select = try session.statement(sql)
        defer { select.reset() }
        var found: [String] = []
        while try select.step() { found.append(select.text(0)) }
        return found
      }
      return try selects.known(column).mapValues(column)
    }
  }

  /// How each table is read whole: asked for once, for this is done hundreds of times.
  final class Selects: Sendable {
    private static let apart: Set<String> = ["audit_event", "audit_head", "attempt"]

    private let kept = Mutex<[String: String]>([:])

    func known(_ column: (String) throws -> [String]) throws -> [String: String] {
      let before = kept.withLock { $0 }
      guard before.isEmpty else { return before }
      var found: [String: String] = [:]
      for table in try column("SELECT name FROM sqlite_master WHERE type = 'table'")
      where !Self.apart.contains(table) && !table.hasPrefix("sqlite_") {
        let names = try column("SELECT name FROM pragma_table_info('\(table)')")
        let row = names.map { "quote(\"\($0)\")" }.joined(separator: " || '|' || ")
        found[table] = "SELECT \(row) FROM \(table) ORDER BY 1"
      }
      kept.withLock { [found] in $0 = found }
      return found
    }
  }
}
