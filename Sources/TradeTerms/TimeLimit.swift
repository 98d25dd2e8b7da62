/// How long somebody has: a number of minutes, hours or days, on the clock or of work.
///
/// A count below 1 is no time at all. `WorkCalendar.deadline(of:from:)` tells when a limit ends.
public enum TimeLimit: Hashable, Sendable {
  /// Minutes on the clock around, without stop.
  case minutes(Int)
  /// Hours on the clock around, without stop.
  case hours(Int)
  /// 自然日: calendar days.
  case days(Int)
  /// Minutes of office time.
  case workingMinutes(Int)
  /// Hours of office time.
  case workingHours(Int)
  /// 工作日: working days.
  case workingDays(Int)

  /// Whether only office time counts.
  public var isOfficeTime: Bool {
    switch self {
    case .workingMinutes, .workingHours, .workingDays: true
    case .minutes, .hours, .days: false
    }
  }

  /// Reads a whole number above zero and a unit, one blank between the words: `60 minutes`,
  /// `24 hours`, `7 days`, `30 working minutes`, `1 working hour`, `2 working days`.
  ///
  /// Singular and plural are read alike; nil for anything else, such as `0 hours` or `1.5 hours`.
  public init?(_ text: some StringProtocol) {
    let words = text.split(separator: " ", maxSplits: 1)
    guard words.count == 2, text.first != " ", let number = Self.number(words[0]) else {
      return nil
    }
    switch words[1] {
    case "minute", "minutes": self = .minutes(number)
    case "hour", "hours": self = .hours(number)
    case "day", "days": self = .days(number)
    case "working minute", "working minutes": self = .workingMinutes(number)
    case "working hour", "working hours": self = .workingHours(number)
    case "working day", "working days": self = .workingDays(number)
    default: return nil
    }
  }

  /// The limit as `init(_:)` reads it: `1 working hour`, `2 working days`.
  public var text: String { wording.english }

  /// The limit for people: `1 个工作小时`, `1 working hour`.
  public var wording: Wording {
    switch self {
    case .minutes(let count): Self.wording(count, "分钟", "minute")
    case .hours(let count): Self.wording(count, "小时", "hour")
    case .days(let count): Self.wording(count, "天", "day")
    case .workingMinutes(let count): Self.wording(count, "个工作分钟", "working minute")
    case .workingHours(let count): Self.wording(count, "个工作小时", "working hour")
    case .workingDays(let count): Self.wording(count, "个工作日", "working day")
    }
  }

  private static func wording(_ count: Int, _ chinese: String, _ english: String) -> Wording {
    Wording("\(count) \(chinese)", "\(count) \(english)\(count == 1 ? "" : "s")")
  }

  /// Digits that do not begin with zero; Swift itself would take a sign as well.
  private static func number(_ text: some StringProtocol) -> Int? {
    guard text.utf8.allSatisfy(ASCIIText.isDigit), text.utf8.first != 0x30 else { return nil }
    return Int(text)
  }
}

extension TimeLimit: CustomStringConvertible {
  /// The same as `text`.
  public var description: String { text }
}
