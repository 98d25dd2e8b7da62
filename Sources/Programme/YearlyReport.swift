public import TradeTerms

/// The returns of a year, put together (年度落实情况汇总): what each unit reported, what the records
/// say, where the two differ, who is late.
public struct YearlyReport: Sendable {
  /// How a unit stands.
  public enum Standing: String, CaseIterable, Sendable {
    case waiting, handedIn, accepted, late, reopened

    public var wording: Wording {
      switch self {
      case .waiting: Wording("未报送", "not handed in")
      case .handedIn: Wording("已报送", "handed in")
      case .accepted: Wording("已审核", "accepted")
      case .late: Wording("逾期未报", "late")
      case .reopened: Wording("重新打开", "re-opened")
      }
    }
  }

  /// A figure that units report.
  public struct Figure: Hashable, Sendable {
    public let id: String
    public let label: Wording
    public let unit: Wording

    public init(id: String, label: Wording, unit: Wording) {
      self.id = id
      self.label = label
      self.unit = unit
    }
  }

  /// What a unit reported of a figure, and what the records said then; nil where nothing was said.
  public struct Value: Hashable, Sendable {
    public let reported: ReportedNumber?
    public let recorded: ReportedNumber?

    public init(reported: ReportedNumber?, recorded: ReportedNumber?) {
      self.reported = reported
      self.recorded = recorded
    }

    /// By how much the report is above the records; nil where one of them is not there or they
    /// agree.
    public var difference: ReportedNumber? {
      guard let reported, let recorded, reported != recorded else { return nil }
      return reported - recorded
    }
  }

  /// The return of one unit.
  public struct Unit: Sendable {
    public let name: Wording
    /// Whether it is a city; the others are departments.
    public let isCity: Bool
    public let standing: Standing
    public let handedInAt: Instant?
    /// By the figure's id.
    public let values: [String: Value]
    /// What was done, and what stands in the way.
    public let done: String
    public let problems: String
    /// The page of the return.
    public let link: String

    public init(
      name: Wording, isCity: Bool, standing: Standing, handedInAt: Instant?,
      values: [String: Value], done: String, problems: String, link: String
    ) {
      self.name = name
      self.isCity = isCity
      self.standing = standing
      self.handedInAt = handedInAt
      self.values = values
      self.done = done
      self.problems = problems
      self.link = link
    }
  }

  public let title: String
  public let year: Int
  public let number: String
  public let asAt: Instant
  public let summary: String
  public let figures: [Figure]
  public let units: [Unit]

  public init(
    title: String, year: Int, number: String, asAt: Instant, summary: String, figures: [Figure],
    units: [Unit]
  ) {
    self.title = title
    self.year = year
    self.number = number
    self.asAt = asAt
    self.summary = summary
    self.figures = figures
    self.units = units
  }

  /// The sum of what the cities and departments reported; nil where nobody said anything.
  public func total(_ figure: Figure) -> ReportedNumber? {
    let said = units.compactMap { $0.values[figure.id]?.reported }
    return said.isEmpty ? nil : said.reduce(.zero, +)
  }

  /// The sum of what the records say of those who reported it.
  public func recordedTotal(_ figure: Figure) -> ReportedNumber? {
    let said = units.compactMap { $0.values[figure.id]?.recorded }
    return said.isEmpty ? nil : said.reduce(.zero, +)
  }

  /// Who has not handed in although the time is over.
  public var late: [Unit] { units.filter { $0.standing == .late || $0.standing == .reopened } }

  /// Every figure of every unit in which report and records differ.
  public var differences: [(unit: Unit, figure: Figure, difference: ReportedNumber)] {
    units.flatMap { unit in
      figures.compactMap { figure in
        unit.values[figure.id]?.difference.map { (unit, figure, $0) }
      }
    }
  }

  /// How many have handed in.
  public var handedIn: Int { units.count { $0.standing == .handedIn || $0.standing == .accepted } }
}
