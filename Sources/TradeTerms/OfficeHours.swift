/// 办公时间: when an office is open on a working day, Chinese time.
public struct OfficeHours: Hashable, Sendable {
  /// The spans in minutes since midnight, opening to before closing, one after the other; there is
  /// at least one, and none is empty.
  public let spans: [Range<Int>]

  /// 08:30–12:00 and 14:00–17:30: the usual hours of offices in Guangdong. Not verified against a
  /// regulation and not the same everywhere; an operator gives the hours of the place.
  public static let guangdong = OfficeHours(checked: [510..<720, 840..<1050])

  private init(checked spans: [Range<Int>]) {
    self.spans = spans
  }

  /// Reads `09:00-12:00, 14:00-17:30`: spans of `hh:mm-hh:mm` within one day (`24:00` is its end),
  /// in their order, without overlap, a comma and a blank or none between them. Nil for anything
  /// else.
  public init?(_ text: some StringProtocol) {
    var spans: [Range<Int>] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let isFirst = spans.isEmpty
      let span = !isFirst && part.first == " " ? part.dropFirst() : part
      guard let read = span.withBytes(Self.span), read.lowerBound >= spans.last?.upperBound ?? 0
      else { return nil }
      spans.append(read)
    }
    self.init(checked: spans)
  }

  /// When the office closes for the day, in minutes since midnight.
  public var closingMinute: Int { spans.last?.upperBound ?? 0 }

  /// How many minutes the office is open on a working day.
  public var minutesOfDay: Int { spans.reduce(0) { $0 + $1.count } }

  private static func span(_ bytes: UnsafeRawBufferPointer) -> Range<Int>? {
    guard bytes.count == 11, bytes[5] == 0x2D, let opening = minute(bytes, 0),
      let closing = minute(bytes, 6), opening < closing
    else { return nil }
    return opening..<closing
  }

  private static func minute(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int? {
    guard bytes[start + 2] == 0x3A, let hour = ASCIIText.number(bytes, start, 2),
      let minute = ASCIIText.number(bytes, start + 3, 2), minute < 60, hour * 60 + minute <= 1440
    else { return nil }
    return hour * 60 + minute
  }
}

extension OfficeHours: CustomStringConvertible {
  /// `09:00-12:00, 14:00-17:30`.
  public var description: String {
    spans.map { "\(Self.clock($0.lowerBound))-\(Self.clock($0.upperBound))" }
      .joined(separator: ", ")
  }

  private static func clock(_ minute: Int) -> String {
    "\(ASCIIText.padded(minute / 60, 2)):\(ASCIIText.padded(minute % 60, 2))"
  }
}

extension OfficeHours {
  private static let minuteLength: Int64 = 60_000

  /// The milliseconds that the office is open on a working day.
  var lengthMilliseconds: Int64 { Int64(minutesOfDay) * Self.minuteLength }

  /// The milliseconds from midnight to closing.
  var closingMilliseconds: Int64 { Int64(closingMinute) * Self.minuteLength }

  /// How long the office was open by the time of the day, in milliseconds.
  func elapsed(by milliseconds: Int64) -> Int64 {
    var sum: Int64 = 0
    for span in spans {
      let opening = Int64(span.lowerBound) * Self.minuteLength
      let closing = Int64(span.upperBound) * Self.minuteLength
      sum += min(max(milliseconds, opening), closing) - opening
    }
    return sum
  }

  /// The first time of the day by which the office was open that long, in milliseconds; a whole
  /// span ends at its closing and not at the next opening.
  func time(after elapsed: Int64) -> Int64 {
    var rest = elapsed
    for span in spans {
      let length = Int64(span.count) * Self.minuteLength
      if rest <= length { return Int64(span.lowerBound) * Self.minuteLength + rest }
      rest -= length
    }
    return closingMilliseconds
  }
}
