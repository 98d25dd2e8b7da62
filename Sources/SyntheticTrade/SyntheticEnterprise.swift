/// A made-up enterprise; its name says that it is synthetic.
public struct SyntheticEnterprise: Hashable, Sendable {
  /// What an enterprise does.
  public enum Kind: String, CaseIterable, Sendable {
    case platform, ownSite, seller, service
  }

  /// Which headquarters it has in Guangdong.
  public enum Headquarters: String, CaseIterable, Sendable {
    case none, legalPerson, regional
  }

  /// A turnover that the enterprise declared for a year, with its evidence.
  public struct DeclaredTurnover: Hashable, Sendable {
    public let year: Int
    /// RMB with two places, such as `3000000000.00`.
    public let amount: String
    public let evidence: String
  }

  /// The unified social credit code, with valid check characters.
  public let uscc: String
  /// The 10-digit customs registration code.
  public let customsCode: String
  public let name: String
  public let kind: Kind
  /// `nil` when nobody has said which headquarters it has.
  public let headquarters: Headquarters?
  /// One of the 21 cities.
  public let city: String
  /// The customs district where it declares.
  public let district: String
  /// The pilot zone's city where it is registered; `nil` when it is not.
  public let zone: String?
  /// The first day of the entry, `YYYY-MM-DD`.
  public let validFrom: String
  public let declared: DeclaredTurnover?
}
