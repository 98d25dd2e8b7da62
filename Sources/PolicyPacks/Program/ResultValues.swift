internal import FEEL

/// What a decision gave for many rows, where that is more than a truth.
///
/// Numbers are in base units, as facts are; texts are their places among those that it may give.
enum ResultValues: Sendable {
  case numbers([Int64])
  case codes([UInt16])
  case days([Int32])

  /// The values of a decided column, rounded as the policy says; nil where it decides a truth.
  ///
  /// The column is told what counts as a yes: a number that is not zero, a text that is not `none`.
  /// A number that is out of range is not known.
  init?(
    _ result: PackDecision.Result, of column: inout DecisionColumn,
    _ compiled: ColumnProgram.Compiled
  ) {
    switch result {
    case .truth: return nil
    case .day:
      var days = [Int32](repeating: 0, count: column.count)
      for row in 0..<column.count where column.known[row] {
        guard case .date(let day) = compiled.output(of: column, row: row),
          let count = Int32(exactly: day.daysSinceEpoch)
        else {
          column.forget(row)
          continue
        }
        days[row] = count
        column.set(truth: true, at: row)
      }
      self = .days(days)
    case .number(let unit, let rounding):
      var numbers = [Int64](repeating: 0, count: column.count)
      for row in 0..<column.count where column.known[row] {
        guard case .number(let number) = compiled.output(of: column, row: row),
          let whole = Self.whole(number, unit, rounding)
        else {
          column.forget(row)
          continue
        }
        numbers[row] = whole
        column.set(truth: whole != 0, at: row)
      }
      self = .numbers(numbers)
    case .text(let texts):
      var codes = [UInt16](repeating: 0, count: column.count)
      for row in 0..<column.count where column.known[row] {
        guard case .string(let text) = compiled.output(of: column, row: row),
          let place = texts.firstIndex(where: { $0.code == text })
        else {
          column.forget(row)
          continue
        }
        codes[row] = UInt16(place)
        column.set(truth: text != Fact.TextValue.none, at: row)
      }
      self = .codes(codes)
    }
  }

  /// A number in base units; one that is none of them is rounded to the nearest, half up.
  private static func whole(
    _ number: Decimal128, _ unit: MeasureUnit, _ rounding: PackRounding?
  ) -> Int64? {
    let places = unit.power - (rounding?.unit.power ?? 0)
    return number.rounded(toPlaces: places, rounding?.mode ?? .halfUp)?.integer(scale: unit.power)
  }

  /// The value of a row in the unit of the decision.
  func value(_ row: Int, _ result: PackDecision.Result) -> Value {
    switch (self, result) {
    case (.numbers(let numbers), .number(let unit, _)):
      .number(Decimal128(numbers[row], scale: unit.power))
    case (.codes(let codes), .text(let texts)): .string(texts[Int(codes[row])].code)
    case (.days(let days), _): .date(CalendarDay(daysSinceEpoch: days[row]))
    default: .null
    }
  }
}

extension Fact.TextValue {
  /// The text that stands for nothing.
  static let none = "none"
}
