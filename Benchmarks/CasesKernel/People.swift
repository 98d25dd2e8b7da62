import Accounts
import Cases
import TradeTerms

/// People who are signed in: half of them of enterprises, the others of departments.
struct People {
  /// Somebody with a session that has begun.
  struct Person: Encodable, Sendable {
    /// enterprise, province or city
    let kind: String
    /// The place among those who do the same work, and how many they are.
    let place: Int
    let colleagues: Int
    let cookie: String
    let form: String
  }

  static let console = Principal.console("benchmark")
  private static let departments = ["省商务厅", "省商务厅", "省税务局", "省地方金融监管局"]

  let hall: Hall
  let firms: [Firm]

  /// Makes that many. Their passwords are hashed now, two at a time as everywhere.
  func make(_ count: Int) async throws -> [Person] {
    var known = try await hall.accounts.organisations(limit: 10_000, by: Self.console)
    var drafts: [(kind: OrganisationKind, organisation: Int64)] = []
    for place in 0..<count {
      let wanted = Self.wanted(place, firms)
      let found = known.first { $0.kind == wanted.kind && wanted.isSame($0) }
      let organisation: Organisation
      if let found {
        organisation = found
      } else {
        organisation = try await hall.accounts.addOrganisation(
          wanted.kind, name: wanted.name, code: wanted.code, city: wanted.city, by: Self.console)
        known.append(organisation)
      }
      drafts.append((wanted.kind, organisation.id))
    }
    return try await signIn(drafts)
  }

  private func signIn(
    _ drafts: [(kind: OrganisationKind, organisation: Int64)]
  ) async throws -> [Person] {
    var tasks: [Task<AccountDesk.SignedIn?, any Error>] = []
    for (place, draft) in drafts.enumerated() {
      let link = try await hall.accounts.invite(
        mail: "person\(place)@bench.example.org", as: .officer, into: draft.organisation,
        by: Self.console)
      tasks.append(
        Task { [accounts = hall.accounts] in
          try await accounts.use(
            link, mail: "", name: "经办 \(place)", password: "\(SecretToken())",
            address: "127.0.0.1")
        })
    }
    var people: [Person] = []
    for (place, (draft, task)) in zip(drafts, tasks).enumerated() {
      guard let signedIn = try await task.value else { continue }
      let before = drafts[..<place].count { $0.organisation == draft.organisation }
      people.append(
        Person(
          kind: draft.kind.rawValue, place: before,
          colleagues: drafts.count { $0.organisation == draft.organisation },
          cookie: "session=\(signedIn.token)", form: signedIn.session.formKey))
    }
    return people
  }

  private struct Wanted {
    let kind: OrganisationKind
    let name: String
    var code: String?
    var city: City?

    func isSame(_ other: Organisation) -> Bool {
      code.map { $0 == other.code } ?? (city == other.city)
    }
  }

  /// Of ten people five are of enterprises, four of departments of the province, one of a city's.
  private static func wanted(_ place: Int, _ firms: [Firm]) -> Wanted {
    switch place % 10 {
    case 0, 2, 4, 6, 8:
      let firm = firms[place / 2 * 7 % firms.count]
      return Wanted(kind: .enterprise, name: firm.name, code: firm.code, city: firm.city)
    case 9:
      let city = City.allCases[place / 10 % City.allCases.count]
      return Wanted(kind: .city, name: "\(city.name.chinese)商务局", city: city)
    default:
      let department = departments[place / 2 % departments.count]
      return Wanted(kind: .province, name: department, code: department)
    }
  }
}
