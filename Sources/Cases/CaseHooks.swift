internal import Crypto
public import Storage
public import TradeTerms

/// What cases ask of the house around them; everything happens in the transaction of the case.
public struct CaseHooks: Sendable {
  /// Puts a notice into an inbox.
  public var notify: @Sendable (CaseNotice, any DatabaseSession) throws -> Void = { _, _ in }
  /// Puts many at once; one by one where nothing quicker is named.
  public var notifyMany: (@Sendable ([CaseNotice], any DatabaseSession) throws -> Void)?
  /// Writes into the audit trail.
  public var audit:
    @Sendable (
      _ actor: CaseActor, _ action: String, _ number: String, _ detail: String,
      any DatabaseSession
    ) throws -> Void = { _, _, _, _, _ in }
  /// Seals the key of personal values, and opens it again, for the case of an id.
  public var seal: @Sendable (_ key: [UInt8], _ id: Int64) throws -> [UInt8] = { key, _ in key }
  public var open: @Sendable (_ sealed: [UInt8], _ id: Int64) throws -> [UInt8] = { key, _ in key }

  /// What tells whether two texts are the same and nothing else of them, without the key of the
  /// house; for a purpose, so that those of two purposes are not alike.
  public var fingerprint: @Sendable (_ text: String, _ purpose: String) throws -> String = {
    text, purpose in
    SHA256.hash(data: Array("\(purpose) \(text)".utf8)).map { String($0, radix: 16) }
      .joined(separator: "-")
  }

  public init() {}

  func notifyAll(_ notices: [CaseNotice], _ session: any DatabaseSession) throws {
    if let notifyMany, !notices.isEmpty { return try notifyMany(notices, session) }
    for notice in notices { try notify(notice, session) }
  }
}

/// Something that somebody is told about a case.
public struct CaseNotice: Hashable, Sendable {
  public enum Addressee: Hashable, Sendable, CustomStringConvertible {
    case account(Int64)
    case organisation(Int64)
    /// The enterprise of a code.
    case enterprise(String)
    case unit(HandlingUnit)
    case managers(HandlingUnit)

    /// The name under which an inbox keeps it.
    public var description: String {
      switch self {
      case .account(let id): "account \(id)"
      case .organisation(let id): "organisation \(id)"
      case .enterprise(let code): "enterprise \(code)"
      case .unit(let unit): "unit \(unit)"
      case .managers(let unit): "managers \(unit)"
      }
    }
  }

  public enum Kind: String, Hashable, Sendable {
    /// It is the reader's move.
    case waiting
    /// It moved on.
    case moved
    /// Its time is running out.
    case reminder
    case overdue
    case escalated
  }

  /// What it is about: a case, or many of one kind to which the same happened at once.
  public enum Matter: Hashable, Sendable {
    case one(id: Int64, number: String)
    case many(type: String, mark: String, count: Int)
  }

  public let about: Matter
  public let kind: Kind
  public let to: Addressee
  public let text: Wording
  public let at: Instant

  /// The case; nil where it is about many.
  public var caseID: Int64? { if case .one(let id, _) = about { id } else { nil } }

  /// How an inbox names what it is about: the number of the case, or how many of which mark.
  public var subject: String {
    switch about {
    case .one(_, let number): number
    case .many(_, let mark, let count): "\(mark) × \(count)"
    }
  }

  /// The page of the case, or the list of those it is about.
  public var link: String {
    switch about {
    case .one(let id, _): "/cases/\(id)"
    case .many(let type, _, _):
      "/cases?view=\(listed)&type=\(type)" + (kind == .reminder ? "" : "&overdue=1")
    }
  }

  /// What is escalated is of another's unit.
  private var listed: CaseQuery.View {
    switch to {
    case .account: .waiting
    case .organisation, .enterprise: .ours
    case .unit, .managers: kind == .escalated ? .all : .ours
    }
  }
}
