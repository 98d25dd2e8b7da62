public import TradeTerms

/// The returns of a year, put together (年度落实情况汇总): what each unit reported, what the records
/// say, where the two differ, who is late.
public struct YearlyReport: Sendable {
  /// A figure that units report.
  public struct Figure: Hashable, Sendable {
    public let id: String
    public let label: Wording
    public let unit: Wording
    /// The year that it is of.
    public let year: Int

    public init(id: String, label: Wording, unit: Wording, year: Int) {
      self.id = id
      self.label = label
      self.unit = unit
      self.year = year
    }
  }

  public let title: String
  public let year: Int
  public let number: String
  public let asAt: Instant
  public let summary: String
  public let figures: [Figure]
  /// The cities first.
  public let units: [YearlyReportUnit]

  public init(
    title: String, year: Int, number: String, asAt: Instant, summary: String, figures: [Figure],
    units: [YearlyReportUnit]
  ) {
    self.title = title
    self.year = year
    self.number = number
    self.asAt = asAt
    self.summary = summary
    self.figures = figures
    self.units = units.filter(\.isCity) + units.filter { !$0.isCity }
  }

  /// Whoever reported something of a figure, with what they said: what its total is made of.
  public func parts(of figure: Figure) -> [(unit: YearlyReportUnit, reported: ReportedNumber)] {
    units.compactMap { unit in unit.values[figure.id]?.reported.map { (unit, $0) } }
  }

  /// The sum of what the cities and departments reported; nil where nobody said anything.
  public func total(_ figure: Figure) -> ReportedNumber? {
    let said = parts(of: figure).map(\.reported)
    return said.isEmpty ? nil : said.reduce(.zero, +)
  }

  /// Every unit that reported something of a figure or of which the records say something of its
  /// year: what its two totals are made of.
  public func sources(of figure: Figure) -> [(unit: YearlyReportUnit, YearlyReportUnit.Value)] {
    units.compactMap { unit in
      guard let value = unit.values[figure.id], value.reported != nil || value.comparable != nil
      else { return nil }
      return (unit, value)
    }
  }

  /// The sum of what the records say of the figure's own year.
  public func recordedTotal(_ figure: Figure) -> ReportedNumber? {
    let said = units.compactMap { $0.values[figure.id]?.comparable }
    return said.isEmpty ? nil : said.map(\.number).reduce(.zero, +)
  }

  /// Who had not handed in when the time was over, whatever came later.
  public var late: [YearlyReportUnit] { units.filter(\.isLate) }

  /// Every figure of every unit in which report and records differ.
  public var differences: [(unit: YearlyReportUnit, figure: Figure, difference: ReportedNumber)] {
    units.flatMap { unit in
      figures.compactMap { figure in
        unit.values[figure.id]?.difference.map { (unit, figure, $0) }
      }
    }
  }

  /// How many have handed in.
  public var handedIn: Int { units.count { $0.handedInAt != nil } }
}
