/// The functions that every expression may call.
enum Builtin: String, CaseIterable {
  case not
  case count
  case sum
  case min
  case max
  case mean
  case abs
  case floor
  case ceiling
  case decimal
  case date
  case stringLength = "string length"
  case contains
  case startsWith = "starts with"
  case endsWith = "ends with"
  case listContains = "list contains"

  static let signatures: [String: Scope.Signature] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, Scope.Signature($0.argumentCount)) })

  private var argumentCount: ClosedRange<Int> {
    switch self {
    case .count, .sum, .min, .max, .mean: 1...10_000
    case .not, .abs, .floor, .ceiling, .stringLength: 1...1
    case .decimal, .contains, .startsWith, .endsWith, .listContains: 2...2
    case .date: 1...3
    }
  }

  var takesList: Bool {
    switch self {
    case .count, .sum, .min, .max, .mean: true
    default: false
    }
  }

  /// The result for values of the right types, else nil.
  func apply(_ values: [Value]) -> Value? {
    switch (self, values.first, values.count > 1 ? values[1] : nil) {
    case (.abs, .number(let number), _):
      return .number(number < Decimal128(0) ? number.negated : number)
    case (.floor, .number(let number), _): return .number(number.floor)
    case (.ceiling, .number(let number), _): return .number(number.negated.floor.negated)
    case (.decimal, .number(let number), .number(let places)):
      guard let places = places.integer().flatMap(Int.init(exactly:)) else { return nil }
      return Value(number: number.rounded(toPlaces: places))
    case (.date, _, _): return date(values)
    case (.stringLength, .string(let text), _):
      return .number(Decimal128(Int64(text.unicodeScalars.count)))
    case (.contains, .string(let text), .string(let part)):
      return .boolean(part.isEmpty || text.contains(part))
    case (.startsWith, .string(let text), .string(let part)):
      return .boolean(text.unicodeScalars.starts(with: part.unicodeScalars))
    case (.endsWith, .string(let text), .string(let part)):
      let reversed = text.unicodeScalars.reversed()
      return .boolean(reversed.starts(with: part.unicodeScalars.reversed()))
    case (.listContains, .list(let items), let item?): return .boolean(items.contains(item))
    default: return nil
    }
  }

  private func date(_ values: [Value]) -> Value? {
    if values.count == 1, case .string(let text) = values[0] {
      return CalendarDay(text).map(Value.date)
    }
    let parts = values.compactMap { value -> Int? in
      guard case .number(let number) = value else { return nil }
      return number.integer().flatMap(Int.init(exactly:))
    }
    guard parts.count == 3 else { return nil }
    return CalendarDay(year: parts[0], month: parts[1], day: parts[2]).map(Value.date)
  }
}
