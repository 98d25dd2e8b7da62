public import TradeTerms

/// The returns of a round put together (汇总): what each unit handed in last, what the records said
/// beside it, and who was late. It stands by itself, so that what was reported can be kept.
public struct ReturnRound: Codable, Hashable, Sendable {
  /// A figure that units report.
  public struct Figure: Codable, Hashable, Sendable {
    public let id: String
    /// The name under which the records know it.
    public let source: String
    /// The year that it is of.
    public let year: Int
    let chinese: String
    let english: String
    let measureChinese: String
    let measureEnglish: String

    public var label: Wording { Wording(chinese, english) }
    public var measure: Wording { Wording(measureChinese, measureEnglish) }
  }

  /// What a unit says of a figure, and what the records said when it was handed in.
  public struct Amount: Codable, Hashable, Sendable {
    public let reported: String?
    public let recorded: RecordedFigure?
  }

  /// A file that came with a return.
  public struct File: Codable, Hashable, Sendable {
    public let id: Int64
    public let name: String
    public let size: Int
  }

  /// A case that follows a return which is late (督办).
  public struct Supervision: Codable, Hashable, Sendable {
    public let caseID: Int64
    public let number: String
  }

  /// How a unit stands.
  public enum Standing: String, Codable, CaseIterable, Sendable {
    /// There is time yet.
    case waiting
    case handedIn, accepted
    /// Locked without having handed in.
    case late
    /// Open again after that.
    case reopened
    /// Open again for a correction; what was handed in counts until that comes.
    case correcting
    /// The time for the correction is over; what was handed in counts.
    case lapsed
  }

  /// The return of one unit.
  public struct Return: Codable, Hashable, Sendable {
    public let caseID: Int64
    let unitText: String
    public let standing: Standing
    /// Whether its time was over before it handed in, whatever happened since.
    public let isLate: Bool
    let firstMilliseconds: Int64?
    let lastMilliseconds: Int64?
    /// By the figure's id.
    public let amounts: [String: Amount]
    /// What was done, and what stands in the way.
    public let done: String
    public let problems: String
    public let files: [File]
    /// Nil in what was kept before they were.
    let supervised: [Supervision]?

    /// What follows it because it is late, the first one first.
    public var supervisions: [Supervision] { supervised ?? [] }
    public var unit: HandlingUnit { HandlingUnit(unitText) }
    /// When it was handed in first, and when last.
    public var firstHandedInAt: Instant? {
      firstMilliseconds.map { Instant(millisecondsSinceEpoch: $0) }
    }
    public var handedInAt: Instant? {
      lastMilliseconds.map { Instant(millisecondsSinceEpoch: $0) }
    }

    /// The same without what follows it, which is nothing that the unit said.
    var said: Return {
      Return(
        caseID: caseID, unitText: unitText, standing: standing, isLate: isLate,
        firstMilliseconds: firstMilliseconds, lastMilliseconds: lastMilliseconds,
        amounts: amounts, done: done, problems: problems, files: files, supervised: nil)
    }
  }

  public let title: String
  public let number: String
  public let year: Int
  public let summary: String
  let milliseconds: Int64
  public let figures: [Figure]
  public let returns: [Return]

  public var asAt: Instant { Instant(millisecondsSinceEpoch: milliseconds) }

  /// Whether it says anything else than another; that one of them is supervised changes nothing.
  public func differs(from other: ReturnRound) -> Bool {
    summary != other.summary || returns.map(\.said) != other.returns.map(\.said)
  }

  /// The same with the returns of some cases alone.
  func only(_ ids: Set<Int64>) -> ReturnRound {
    ReturnRound(
      title: title, number: number, year: year, summary: summary, milliseconds: milliseconds,
      figures: figures, returns: returns.filter { ids.contains($0.caseID) })
  }
}
