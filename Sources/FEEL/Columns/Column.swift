/// The values of one input for many rows, with what is known of each.
public struct Column: Sendable {
  /// The values themselves; rows that are not known hold anything.
  public enum Values: Sendable {
    case booleans(Bitmap)
    /// Whole numbers that the program reads at a decimal scale.
    case numbers([Int64])
    /// Places in the dictionary of the input.
    case codes([UInt16])
    case days([Int32])
  }

  public let values: Values
  /// The rows whose value is known.
  public let known: Bitmap
  /// The rows for which there is definitely no value; nil where there is no such row.
  public let absent: Bitmap?

  public init(_ values: Values, known: Bitmap, absent: Bitmap? = nil) {
    self.values = values
    self.known = known
    self.absent = absent
  }

  /// The number of rows.
  public var count: Int { known.count }

  /// The number of values, which is that of the rows unless somebody erred.
  var valueCount: Int {
    switch values {
    case .booleans(let bits): bits.count
    case .numbers(let numbers): numbers.count
    case .codes(let codes): codes.count
    case .days(let days): days.count
    }
  }

  /// Whether the row definitely has no value.
  public func isAbsent(_ row: Int) -> Bool { absent?[row] ?? false }

  /// The value of a row as FEEL sees it through `kind`; null where it is not known.
  public func value(at row: Int, as kind: ColumnInput.Kind) -> Value {
    guard known[row] else { return .null }
    switch (values, kind) {
    case (.booleans(let bits), _): return .boolean(bits[row])
    case (.numbers(let numbers), .number(let scale)):
      return .number(Decimal128(numbers[row], scale: scale))
    case (.codes(let codes), .text(let dictionary)):
      let code = Int(codes[row])
      return code < dictionary.count ? .string(dictionary[code]) : .null
    case (.days(let days), _): return .date(CalendarDay(daysSinceEpoch: Int64(days[row])))
    default: return .null
    }
  }
}
