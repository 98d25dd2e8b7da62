public import TradeTerms

/// A case (事项) as it stands.
public struct CaseRecord: Hashable, Sendable {
  public let id: Int64
  /// The id of its kind, and of the pack that declares that.
  public let type: String
  public let pack: String
  /// The number by which people speak of it, such as `ZTC-2026-000012`.
  public let number: String
  /// What it is about, in a line.
  public let title: String
  public let subject: CaseSubject?
  public let opener: CaseParty
  public internal(set) var unit: HandlingUnit
  /// The person of the unit who has it.
  public internal(set) var owner: CasePerson?
  /// The case that it was opened in, or that it is about.
  public internal(set) var parent: Int64?
  /// The benefit that it asks for, as `pack/benefit`.
  public let benefit: String?
  /// The number of the decision that grants it.
  public let decision: String?
  public let year: Int?
  public internal(set) var state: String
  public internal(set) var since: Instant
  /// How far up it went: 0 with the unit that it began at, 1 with the department that coordinates,
  /// 2 with the managers of that.
  public internal(set) var level: Int
  public let openedAt: Instant
  public internal(set) var closedAt: Instant?
  /// When the first of its running clocks runs out; nil where none runs.
  public internal(set) var dueAt: Instant?
  /// Counts its changes, so that two people cannot decide on the same sight of it.
  public internal(set) var revision: Int64
  /// What was filled in, by field; personal values are sealed.
  public internal(set) var fields: [String: String]

  public var isOpen: Bool { closedAt == nil }

  /// Whether it went up so far that only managers of its unit take it.
  public var isForManagers: Bool { level >= Self.managersLevel }

  static let managersLevel = 2
}

/// Whom a case is about.
public struct CaseSubject: Hashable, Sendable {
  /// Its social credit or registration code.
  public let code: String
  public let name: String
  public let city: City?

  /// What stands for the code of an organisation that has none.
  static func code(ofOrganisation id: Int64) -> String { "organisation \(id)" }

  /// Whether it is an organisation that has no code.
  var isOrganisation: Bool { code.hasPrefix("organisation ") }

  public init(code: String, name: String, city: City?) {
    self.code = code
    self.name = name
    self.city = city
  }
}

/// Who opened a case: an organisation and the person who acted for it; the platform has neither.
public struct CaseParty: Hashable, Sendable {
  public let organisation: Int64?
  public let name: String
  public let person: CasePerson?
}

/// A person with an account.
public struct CasePerson: Hashable, Sendable {
  public let account: Int64
  public let name: String

  public init(account: Int64, name: String) {
    self.account = account
    self.name = name
  }
}

/// The unit that handles a case (承办单位).
public enum HandlingUnit: Hashable, Sendable, CustomStringConvertible {
  /// A department, by its id in the policy.
  case department(String)
  /// The department of a city.
  case city(City)

  public init(_ text: String) {
    if text.hasPrefix("city:"), let city = City(text.dropFirst(5)) {
      self = .city(city)
    } else {
      self = .department(text)
    }
  }

  public var description: String {
    switch self {
    case .department(let id): id
    case .city(let city): "city:\(city.code)"
    }
  }
}
