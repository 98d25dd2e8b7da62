public import TradeTerms

/// What other numbers in a policy would change for all enterprises.
public struct SimulationSheet: Hashable, Sendable {
  /// A decision with how many enterprises gain or lose by the change.
  public struct Line: Hashable, Sendable {
    public var title: Wording
    public var gains: Int
    public var losses: Int
    public var others: Int
    /// What it comes to, before and after, where the decision gives an amount.
    public var before: Figure?
    public var after: Figure?

    public init(
      title: Wording, gains: Int, losses: Int, others: Int, before: Figure? = nil,
      after: Figure? = nil
    ) {
      self.title = title
      self.gains = gains
      self.losses = losses
      self.others = others
      self.before = before
      self.after = after
    }
  }

  /// The enterprises of a city for which something changes.
  public struct City: Hashable, Sendable {
    public var name: Wording
    public var gains: Int
    public var losses: Int

    public init(name: Wording, gains: Int, losses: Int) {
      self.name = name
      self.gains = gains
      self.losses = losses
    }
  }

  public var enterprises: Int
  public var lines: [Line]
  public var cities: [City]
  /// Why the numbers cannot be tried.
  public var mistake: Wording?
  public var remedy: Wording?

  public init(
    enterprises: Int = 0, lines: [Line] = [], cities: [City] = [], mistake: Wording? = nil,
    remedy: Wording? = nil
  ) {
    self.enterprises = enterprises
    self.lines = lines
    self.cities = cities
    self.mistake = mistake
    self.remedy = remedy
  }
}
