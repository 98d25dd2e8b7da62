internal import PolicyPacks
internal import TradeTerms

/// Whose turn it is in an open case (轮到谁办理), as it is kept with the case.
///
/// A state names the role that it waits for; who has that role follows from the unit, the owner,
/// the level and the city of the case, which change with its steps alone. So it is worked out once,
/// when the case is kept. Worked out for each look at a queue it would be a condition of some
/// hundred pairs of kind and state, bound one by one, and no index answers that in the order of
/// deadlines: thousands of cases would be read and sorted to show fifty. Kept, it is one range of
/// one index for each side on which the reader stands; the list is the beginning of that range and
/// the count is its length, so that they cannot differ. The price is that another pack may wait for
/// somebody else: `CaseDesk.alignTurns` brings along what older ones left.
struct CaseTurn: Hashable {
  /// The side that it waits for: a desk, the department of a city, who asked, experts; empty where
  /// it waits for nobody.
  let side: String
  /// The person of the desk who has it, or `anybody`, or `managers`, who may always go on.
  let person: Int64

  static let anybody: Int64 = 0
  static let managers: Int64 = -1

  static let applicant = CaseRole.applicant.rawValue
  static let coordinator = CaseRole.coordinator.rawValue
  static let expert = CaseRole.expert.rawValue
  static func desk(_ unit: HandlingUnit) -> String { "unit \(unit)" }
  static func office(of city: City) -> String { "city \(city.code)" }

  /// Whom a case waits for: `role` is what its state waits for, nil for a case that is over.
  init(_ role: CaseRole?, unit: HandlingUnit, owner: Int64?, level: Int, city: City?) {
    // What went up to the managers is theirs, and of whom they hand it to. What nobody has is of
    // the desk as a whole, as its notices are.
    let isForManagers = level >= CaseRecord.managersLevel
    switch role {
    case .handler:
      side = Self.desk(unit)
      person = isForManagers ? owner ?? Self.managers : Self.anybody
    case .owner:
      side = Self.desk(unit)
      person = owner ?? (isForManagers ? Self.managers : Self.anybody)
    case .manager:
      side = Self.desk(unit)
      person = Self.managers
    case .city:
      side = city.map(Self.office) ?? ""
      person = Self.anybody
    case .applicant, .coordinator, .expert:
      side = role?.rawValue ?? ""
      person = Self.anybody
    // Whom everybody may be, or the platform, is nobody in particular.
    case nil, .anyone, .clock, .enterprise, .provider, .park, .association, .department:
      side = ""
      person = Self.anybody
    }
  }

  init(_ role: CaseRole?, in record: CaseRecord) {
    self.init(
      record.isOpen ? role : nil, unit: record.unit, owner: record.owner?.account,
      level: record.level, city: record.subject?.city)
  }
}
