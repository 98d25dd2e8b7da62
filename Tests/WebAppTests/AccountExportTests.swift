import Accounts
import Cases
import Foundation
import HTTPTypes
import Storage
import Testing
import TradeTerms

@testable import WebApp

/// The copy that people get of what is kept about them: all of it, and nobody else's.
@Suite struct AccountExportTests {
  /// The parts of a copy that these tests look at.
  private struct Copy: Decodable {
    struct Case: Decodable {
      let number: String
      let isOpener: Bool
      let fields: [Field]
      let steps: [Step]
    }

    struct Field: Decodable {
      let value: String
    }

    struct Step: Decodable {
      let step: String
    }

    struct Told: Decodable {
      let text: String
      let read: String?
    }

    struct Objection: Decodable {
      let claim: String
      let contact: String
    }

    struct Register: Decodable {
      let name: String
      let areas: [String]
    }

    struct Event: Decodable {
      let action: String
    }

    struct Named: Decodable {
      let name: String
    }

    struct Identity: Decodable {
      let subject: String
    }

    let mail: String
    let cases: [Case]
    let notices: [Told]
    let objections: [Objection]
    let expert: Register?
    let tokens: [Named]
    let identities: [Identity]
    let trail: [Event]
  }

  private static func copy(
    _ who: AccountSite.Who, _ site: AccountSite
  ) async throws -> (Copy, text: String) {
    let answer = try await site.send(who, .post, "/account/export")
    #expect(answer.status == 200)
    #expect(answer.headers[.contentDisposition]?.contains("attachment") == true)
    return (try JSONDecoder().decode(Copy.self, from: Data(answer.text.utf8)), answer.text)
  }

  /// Tells somebody something that only they are told.
  private static func tell(_ who: AccountSite.Who, _ text: String, _ site: AccountSite) async throws
  {
    let user = try site.user(who, isMine: true)
    try await site.database.write { session in
      try NoticeStore(session).add(
        to: "account \(user)", kind: "moved", subject: "X", link: "/", text: Wording(text, text),
        at: AccountSite.start)
    }
  }

  @Test func `a copy holds what is kept of its person`() async throws {
    try await AccountSite.run { site in
      try await Self.tell(.own, "told to own", site)
      let user = try site.user(.own, isMine: true)
      let subject = try await site.identity(of: user)
      let (copy, text) = try await Self.copy(.own, site)
      #expect(copy.mail == "own@example.org")
      let record = try #require(copy.cases.first)
      #expect(copy.cases.count == 1 && record.isOpener)
      #expect(record.steps.map(\.step) == ["open"])
      #expect(record.fields.map(\.value).contains("如何申报？"))
      #expect(record.fields.map(\.value).contains(AccountSite.phone(.own)))
      #expect(copy.notices.map(\.text) == ["told to own"])
      #expect(copy.notices.allSatisfy { $0.read == nil })
      #expect(copy.objections.map(\.claim) == ["claim of \(user)"])
      #expect(copy.objections.map(\.contact) == ["13700000000"])
      #expect(copy.expert == nil)
      // One for each scope.
      #expect(copy.tokens.map(\.name) == ["t", "t", "t"])
      #expect(copy.identities.map(\.subject) == [subject])
      #expect(copy.trail.first?.action == "account.export")
      #expect(copy.trail.contains { $0.action == "mandate.grant" })
      #expect(!text.contains(AccountSite.phone(.other)))
    }
  }

  @Test func `a copy holds nothing of other people`() async throws {
    try await AccountSite.run { site in
      try await Self.tell(.own, "told to own", site)
      let (_, other) = try await Self.copy(.other, site)
      for word in [
        "own@example.org", "told to own", AccountSite.phone(.own), "mandate.grant",
        "claim of \(try site.user(.own, isMine: true))\"",
      ] {
        #expect(!other.contains(word), "\(word)")
      }
      #expect(other.contains(AccountSite.phone(.other)))

      // Who handled a case gets what they did in it, not what stands in it.
      let (province, text) = try await Self.copy(.province, site)
      #expect(province.cases.map(\.isOpener) == [false])
      #expect(province.cases.first?.steps.map(\.step) == ["sort"])
      #expect(province.cases.first?.fields.isEmpty == true)
      #expect(!text.contains(AccountSite.phone(.own)))

      // Who only belongs to the same enterprise did nothing in the case.
      let (reader, readerText) = try await Self.copy(.reader, site)
      #expect(reader.cases.isEmpty && reader.tokens.isEmpty)
      #expect(!readerText.contains(AccountSite.phone(.own)))
    }
  }

  @Test func `an expert gets their entry of the register`() async throws {
    try await AccountSite.run { site in
      let (copy, text) = try await Self.copy(.expert, site)
      #expect(copy.expert?.areas == ["x"])
      #expect(copy.expert?.name == "expert")
      #expect(copy.cases.isEmpty)
      #expect(!text.contains(AccountSite.phone(.own)))
    }
  }

  @Test func `a program gets no copy, and nobody who is not signed in`() async throws {
    try await AccountSite.run { site in
      let token = try await site.send(.token, .post, "/account/export")
      #expect(token.status == 403)
      let open = try await site.send(.open, .post, "/account/export")
      #expect(open.status == 401)
    }
  }

  /// How often the trail says that a copy was made, or that personal values were shown.
  private static func entries(_ site: AccountSite) async throws -> [Int64] {
    try await site.database.read { session in
      try ["account.export", "case.reveal"].map { action in
        let select = try session.statement("SELECT COUNT(*) FROM audit_event WHERE action = ?")
        defer { select.reset() }
        select.bind(1, action)
        return try select.step() ? select.int(0) : -1
      }
    }
  }

  @Test func `a copy is asked for by a form of the site, and stands in the trail once`()
    async throws
  {
    try await AccountSite.run { site in
      let before = try await site.records()
      // A link, of this site or another, makes none; nor does a form that another site made.
      let link = try await site.send(.own, .get, "/account/export")
      #expect([404, 405].contains(link.status))
      let foreign = try await site.send(.own, .post, "/account/export", showsForm: false)
      #expect(foreign.status == 403)
      #expect(try await Self.entries(site) == [0, 0])
      let page = try await site.send(.own, .get, "/account")
      #expect(page.text.contains("action=\"/account/export"))
      _ = try await Self.copy(.own, site)
      #expect(try await Self.entries(site) == [1, 0])
      // Nothing is written into cases for it.
      for table in ["case_file", "case_step"] {
        #expect(try await site.records()[table] == before[table], "\(table)")
      }
    }
  }

  @Test func `a copy is whole, however many cases there are`() async throws {
    try await AccountSite.run { site in
      for _ in 0..<101 { _ = try await site.caseFile(isMine: true) }
      let (copy, _) = try await Self.copy(.own, site)
      #expect(copy.cases.count == 102 && Set(copy.cases.map(\.number)).count == 102)
      #expect(copy.mail == "own@example.org" && copy.trail.first?.action == "account.export")
    }
  }
}
