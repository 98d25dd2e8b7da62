public import TradeTerms

/// A round in which a department offers a benefit to many enterprises that need not ask for it
/// (免申即享).
public struct OfferRound: Hashable, Sendable {
  public let id: Int64
  /// As `pack/benefit`.
  public let benefit: String
  public let label: Wording
  /// Who offers it.
  public let by: CaseParty
  public let startedAt: Instant
  /// Nil while some are still to be offered to.
  public let finishedAt: Instant?
  let signature: String
  let address: String

  /// The platform, which opens the cases in the name of who offers.
  var actor: CaseActor {
    CaseActor(
      person: by.person, organisation: by.organisation, organisationName: by.name,
      kind: .platform, isOfficer: true, isManager: false, signature: signature, address: address)
  }
}

/// An enterprise of a round, and what came of it.
public struct OfferLine: Hashable, Sendable {
  public enum Standing: Int64, CaseIterable, Sendable {
    case waiting
    case offered
    /// It has the benefit or another one of its group, or has asked for it.
    case had
    case refused
  }

  public let place: Int
  public let code: String
  public let name: String
  public let standing: Standing
  /// The case of the offer, or the one that stands in its way.
  public let caseID: Int64?
  /// Why it was refused.
  public let why: Wording?
}

/// An enterprise that is to be offered something.
public struct OfferAddressee: Hashable, Sendable {
  public let code: String
  public let name: String

  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}
