public import Accounts
public import Cases
import PolicyPacks
import TradeTerms

/// The names under which notices reach somebody.
public struct Addressees: Sendable {
  public let names: [String]

  init(of actor: CaseActor) {
    var names: [String] = []
    if let person = actor.person { names.append("account \(person.account)") }
    if let organisation = actor.organisation {
      names += Self.names(
        of: organisation, isParty: actor.kind == .enterprise || actor.kind == .park,
        codes: actor.codes, units: actor.units, isManager: actor.isManager)
    }
    self.names = names
  }

  /// Those of a person in everything that they do, `codes` being the codes of an enterprise by one
  /// of them.
  public init(
    of reader: NoticeReader, _ shelf: CaseShelf, codes: (String) async throws -> [String]
  ) async throws {
    var names = ["account \(reader.user.id)"]
    for (organisation, role) in reader.places {
      names += try await Self.names(of: organisation, role, shelf, codes)
    }
    self.names = names
  }

  /// Those of an organisation as a whole.
  public init(
    of organisation: Organisation, _ shelf: CaseShelf, codes: (String) async throws -> [String]
  ) async throws {
    names = try await Self.names(of: organisation, .manager, shelf, codes)
  }

  private static func names(
    of organisation: Organisation, _ role: OrganisationRole, _ shelf: CaseShelf,
    _ codes: (String) async throws -> [String]
  ) async throws -> [String] {
    var all = Set([organisation.code].compactMap(\.self))
    if organisation.kind == .enterprise, let code = organisation.code {
      all.formUnion(try await codes(code))
    }
    return names(
      of: organisation.id, isParty: [.enterprise, .park].contains(organisation.kind), codes: all,
      units: shelf.units(of: organisation), isManager: role == .manager)
  }

  private static func names(
    of organisation: Int64, isParty: Bool, codes: Set<String>, units: Set<HandlingUnit>,
    isManager: Bool
  ) -> [String] {
    var names = ["organisation \(organisation)"]
    if isParty { names += codes.sorted().map { "enterprise \($0)" } }
    for unit in units {
      names.append("unit \(unit)")
      if isManager { names.append("managers \(unit)") }
    }
    return names
  }
}

extension CaseShelf {
  /// The units that an organisation is: its city's, or the department of the policy whose name or
  /// code it has.
  func units(of organisation: Organisation) -> Set<HandlingUnit> {
    switch organisation.kind {
    case .city: return organisation.city.map { [.city($0)] } ?? []
    case .province, .association:
      let names: Set<String> = Set(
        [organisation.name, organisation.code ?? ""].map { $0.replacing("广东省", with: "省") })
      let own = departments.values.filter { department in
        names.contains(department.id)
          || department.names.contains { names.contains($0.wording.chinese) }
      }
      return Set(own.map { .department($0.id) })
    case .enterprise, .provider, .park, .house: return []
    }
  }
}
