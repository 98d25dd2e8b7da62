/// Numbers the working days of the calendar, so that none has to be walked over.
///
/// Positions are days since `Day.earliest`, which is a Monday; the number of a working day is how
/// many there are before it. Within the known span both directions are tables, outside of it the
/// ordinary week is reckoned.
struct WorkingDayCount: Sendable {
  /// The first position of the known span.
  private let start: Int
  /// The number of the first working day at or after `start`.
  private let startNumber: Int
  /// How many working days of the span lie before each of its days, and before its end.
  private let before: [Int32]
  /// The positions of the working days of the span.
  private let positions: [Int32]

  /// A count of the ordinary week.
  init() {
    self.init(from: .earliest, count: 0) { _ in false }
  }

  /// A count that asks for each of `count` days from `first` whether it is worked.
  init(from first: Day, count: Int, isWorked: (Day) -> Bool) {
    start = Self.position(first)
    startNumber = Self.ordinaryNumber(start)
    var before: [Int32] = [0]
    var positions: [Int32] = []
    before.reserveCapacity(count + 1)
    for offset in 0..<count {
      if isWorked(first.adding(days: offset)) { positions.append(Int32(start + offset)) }
      before.append(Int32(positions.count))
    }
    self.before = before
    self.positions = positions
  }

  /// How many working days lie before the day.
  func number(before day: Day) -> Int { number(beforePosition: Self.position(day)) }

  /// How many working days lie before the day's end.
  func number(through day: Day) -> Int { number(beforePosition: Self.position(day) + 1) }

  /// The working day of that number; the last day of the calendar when there is none so late.
  func day(number: Int) -> Day {
    // There are more days than working days, so this bound changes no answer; it keeps the sums
    // below from overflowing.
    let bounded = min(max(number, 0), Self.position(.latest))
    let inSpan = bounded - startNumber
    let position: Int
    if inSpan < 0 {
      position = Self.ordinaryPosition(bounded)
    } else if inSpan < positions.count {
      position = Int(positions[inSpan])
    } else {
      position = Self.ordinaryPosition(inSpan - positions.count + Self.ordinaryNumber(end))
    }
    return Day.earliest.adding(days: position)
  }

  /// The position after the known span.
  private var end: Int { start + before.count - 1 }

  private func number(beforePosition position: Int) -> Int {
    if position <= start { return Self.ordinaryNumber(position) }
    if position <= end { return startNumber + Int(before[position - start]) }
    return startNumber + positions.count + Self.ordinaryNumber(position)
      - Self.ordinaryNumber(end)
  }

  private static func position(_ day: Day) -> Int { day.days(since: .earliest) }

  private static func ordinaryNumber(_ position: Int) -> Int {
    position / 7 * 5 + min(position % 7, 5)
  }

  private static func ordinaryPosition(_ number: Int) -> Int {
    number / 5 * 7 + number % 5
  }
}
