public import TradeTerms

/// What one unit hands in for a year (一个单位的报送).
public struct YearlyReportUnit: Sendable {
  /// How a unit stands.
  public enum Standing: String, CaseIterable, Sendable {
    case waiting, handedIn, accepted, late, reopened, correcting, lapsed

    public var wording: Wording {
      switch self {
      case .waiting: Wording("未报送", "not handed in")
      case .handedIn: Wording("已报送", "handed in")
      case .accepted: Wording("已审核", "accepted")
      case .late: Wording("逾期未报", "late")
      case .reopened: Wording("重新打开，待补报", "open again, not handed in")
      case .correcting: Wording("更正中，按原报送计", "being corrected, counted as handed in")
      case .lapsed: Wording("更正逾期，按原报送计", "not corrected in time, counted as handed in")
      }
    }
  }

  /// What the records said beside a figure.
  public struct Record: Hashable, Sendable {
    public let number: ReportedNumber
    public let year: Int
    /// The day on which they stood so; nil where that is not known.
    public let day: Day?
    /// Whether it is of the year that the figure is of; only then is it held against it.
    public let isComparable: Bool
    /// The page that shows the records; nil where there is none.
    public let link: String?

    public init(
      _ number: ReportedNumber, year: Int, day: Day?, isComparable: Bool, link: String? = nil
    ) {
      self.number = number
      self.year = year
      self.day = day
      self.isComparable = isComparable
      self.link = link
    }
  }

  /// What a unit reported of a figure, and what the records said then; nil where nothing was said.
  public struct Value: Hashable, Sendable {
    public let reported: ReportedNumber?
    public let record: Record?

    public init(reported: ReportedNumber?, record: Record?) {
      self.reported = reported
      self.record = record
    }

    /// What the records said, where that is of the year that the figure is of.
    public var comparable: Record? { record.flatMap { $0.isComparable ? $0 : nil } }

    /// By how much the report is above the records; nil where one of them is not there, where they
    /// are of two years, or agree.
    public var difference: ReportedNumber? {
      guard let reported, let record = comparable, reported != record.number else { return nil }
      return reported - record.number
    }
  }

  /// A file that came with it.
  public struct File: Hashable, Sendable {
    public let name: String
    public let size: Int
    public let link: String

    public init(name: String, size: Int, link: String) {
      self.name = name
      self.size = size
      self.link = link
    }
  }

  /// A case that follows a return which is late (督办).
  public struct Supervision: Hashable, Sendable {
    public let number: String
    public let link: String

    public init(number: String, link: String) {
      self.number = number
      self.link = link
    }
  }

  public let name: Wording
  /// Whether it is a city; the others are departments.
  public let isCity: Bool
  public let standing: Standing
  /// Whether its time was over before it handed in.
  public let isLate: Bool
  /// When it handed in first, and when last.
  public let firstHandedInAt: Instant?
  public let handedInAt: Instant?
  /// By the figure's id; of a return that is open again, as it was handed in before.
  public let values: [String: Value]
  /// What was done, and what stands in the way.
  public let done: String
  public let problems: String
  public let files: [File]
  public let supervisions: [Supervision]
  /// The page of the return.
  public let link: String

  public init(
    name: Wording, isCity: Bool, standing: Standing, isLate: Bool, firstHandedInAt: Instant?,
    handedInAt: Instant?, values: [String: Value], done: String, problems: String,
    files: [File] = [], supervisions: [Supervision] = [], link: String
  ) {
    self.name = name
    self.isCity = isCity
    self.standing = standing
    self.isLate = isLate
    self.firstHandedInAt = firstHandedInAt
    self.handedInAt = handedInAt
    self.values = values
    self.done = done
    self.problems = problems
    self.files = files
    self.supervisions = supervisions
    self.link = link
  }
}
