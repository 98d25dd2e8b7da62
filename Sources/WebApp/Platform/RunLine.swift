public import TradeTerms

/// One run of the decisions of a policy, as its history shows it.
public struct RunLine: Hashable, Sendable, Encodable {
  public var number: Int64
  public var asAt: String
  public var year: Int
  public var decidedAt: String
  /// The digest of the policy's text that decided.
  public var version: String
  public var owner: String
  public var enterprises: Int
  /// The run that its changes are held against; `nil` for the first.
  public var previous: Int64?
  public var gains: Int
  public var losses: Int
  public var others: Int

  public init(
    number: Int64, asAt: String, year: Int, decidedAt: String, version: String, owner: String,
    enterprises: Int, previous: Int64?, gains: Int, losses: Int, others: Int
  ) {
    self.number = number
    self.asAt = asAt
    self.year = year
    self.decidedAt = decidedAt
    self.version = version
    self.owner = owner
    self.enterprises = enterprises
    self.previous = previous
    self.gains = gains
    self.losses = losses
    self.others = others
  }
}

/// An answer that a run changed.
public struct ChangeLine: Hashable, Sendable, Encodable {
  public var enterpriseCode: String
  public var enterpriseName: String
  /// The permanent number of the new decision; `nil` where the enterprise is not in the run.
  public var number: String?
  public var sentence: String
  public var title: Wording
  public var before: Wording
  public var after: Wording
  public var causes: [Wording]

  public init(
    enterpriseCode: String, enterpriseName: String, number: String?, sentence: String,
    title: Wording, before: Wording, after: Wording, causes: [Wording]
  ) {
    self.enterpriseCode = enterpriseCode
    self.enterpriseName = enterpriseName
    self.number = number
    self.sentence = sentence
    self.title = title
    self.before = before
    self.after = after
    self.causes = causes
  }
}

/// What another policy says of an enterprise.
public struct PolicySupports: Hashable, Sendable, Encodable {
  /// The id of the policy pack.
  public var policy: String
  public var number: String
  public var title: Wording
  public var basis: DecisionBasis
  public var supports: [SupportLine]

  public init(
    policy: String, number: String, title: Wording, basis: DecisionBasis, supports: [SupportLine]
  ) {
    self.policy = policy
    self.number = number
    self.title = title
    self.basis = basis
    self.supports = supports
  }
}
