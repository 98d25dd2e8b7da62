public import PolicyPacks
public import TradeTerms

/// Who works on cases: a person in an organisation, or the platform itself.
public struct CaseActor: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case enterprise, provider, park, province, city, association, house
    /// The platform: clocks, conditions that came true, commands of the console.
    case platform
  }

  public let person: CasePerson?
  public let organisation: Int64?
  public let organisationName: String
  public let kind: Kind
  /// The codes of the enterprise that the organisation is.
  public let codes: Set<String>
  public let city: City?
  /// Whether they act, not only read; and whether they manage.
  public let isOfficer: Bool
  public let isManager: Bool
  /// The units that they work for.
  public let units: Set<HandlingUnit>
  /// Whether theirs is the department that coordinates.
  public let isCoordinator: Bool
  /// The enterprises that let the organisation see their records.
  public let mandators: Set<String>
  /// How the audit trail names them: by their address of mail, or as a token.
  public let signature: String
  /// From where they work: the address of the network.
  public let address: String

  public init(
    person: CasePerson?, organisation: Int64?, organisationName: String, kind: Kind,
    codes: Set<String> = [], city: City? = nil, isOfficer: Bool, isManager: Bool,
    units: Set<HandlingUnit> = [], isCoordinator: Bool = false, mandators: Set<String> = [],
    signature: String? = nil, address: String = ""
  ) {
    self.person = person
    self.organisation = organisation
    self.organisationName = organisationName
    self.kind = kind
    self.codes = codes
    self.city = city
    self.isOfficer = isOfficer
    self.isManager = isManager
    self.units = units
    self.isCoordinator = isCoordinator
    self.mandators = mandators
    self.signature = signature ?? person?.name ?? Kind.platform.rawValue
    self.address = address
  }

  /// The platform itself.
  public static let platform = CaseActor(
    person: nil, organisation: nil, organisationName: "", kind: .platform, isOfficer: true,
    isManager: true)

  public var name: String { person?.name ?? "" }

  /// Who somebody is to a case; `experts` are the accounts of those who were assigned to it,
  /// `isPublic` says whether everybody may see it in its state.
  public func roles(
    in record: CaseRecord, experts: Set<Int64> = [], isPublic: Bool = false
  ) -> Set<CaseRole> {
    if kind == .platform { return [.clock] }
    var roles: Set<CaseRole> = []
    if let person, experts.contains(person.account) { roles.insert(.expert) }
    guard isOfficer, organisation != nil else { return roles }
    if isApplicant(in: record) {
      roles.insert(.applicant)
    } else if isPublic {
      roles.insert(.anyone)
    }
    if isCoordinator { roles.insert(.coordinator) }
    if kind == .city, let city, record.subject?.city == city { roles.insert(.city) }
    guard units.contains(record.unit) else { return roles }
    let isOwner = isManager || (person != nil && record.owner == person)
    // What went up to the managers is theirs, and of whom they hand it to.
    guard isOwner || !record.isForManagers else { return roles }
    roles.insert(.handler)
    if isManager { roles.insert(.manager) }
    if isOwner { roles.insert(.owner) }
    return roles
  }

  private func isApplicant(in record: CaseRecord) -> Bool {
    guard let organisation else { return false }
    if let subject = record.subject?.code {
      if ownSubjects.contains(subject) { return true }
      if asksForItself { return false }
    }
    return record.opener.organisation == organisation
  }

  /// The subjects of the cases that are about the organisation itself.
  var ownSubjects: Set<String> {
    guard let organisation else { return [] }
    let own: Set = [CaseSubject.code(ofOrganisation: organisation)]
    return switch kind {
    case .enterprise, .park, .city: own.union(codes)
    case .provider, .province, .association, .house, .platform: own
    }
  }

  /// Whether it asks for itself alone: a department that opens a case about somebody does not ask
  /// in their name.
  var asksForItself: Bool { kind == .province || kind == .city }

  /// Whether somebody may see a case.
  public func sees(
    _ record: CaseRecord, experts: Set<Int64> = [], isPublic: Bool = false
  ) -> Bool {
    if isPublic || kind == .platform || kind == .province { return true }
    if let person, experts.contains(person.account) { return true }
    guard organisation != nil else { return false }
    if isApplicant(in: record) || units.contains(record.unit) { return true }
    if kind == .city, let city, record.subject?.city == city { return true }
    return record.subject.map { mandators.contains($0.code) } == true
  }
}
