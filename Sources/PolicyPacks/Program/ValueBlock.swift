public import FEEL

/// The numbers, texts or days that a decision gave for some rows, as few bytes.
///
/// Layout: a version, then for each row zero where nothing is known, or one more than the number
/// with its sign in the lowest bit; seven bits to a byte, the lowest first. Numbers are in base
/// units, texts are their places among those that the decision may give, days count from 1970.
public struct ValueBlock: Sendable {
  private static let version: UInt8 = 1

  /// The value of each row in base units; nil where it is not known.
  public let values: [Int64?]

  /// Reads what `DecisionColumns.encodedValues` wrote; nil where the bytes are no such block.
  public init?(_ bytes: [UInt8]) {
    guard bytes.first == Self.version else { return nil }
    var values: [Int64?] = []
    var coded: UInt64 = 0
    var shift: UInt64 = 0
    for byte in bytes.dropFirst() {
      coded |= UInt64(byte & 0x7F) << shift
      shift += 7
      guard byte < 0x80 else { continue }
      values.append(coded == 0 ? nil : Self.number(coded - 1))
      coded = 0
      shift = 0
    }
    guard shift == 0 else { return nil }
    self.values = values
  }

  static func encode(_ values: some Sequence<Int64?>) -> [UInt8] {
    var bytes = [version]
    for value in values {
      var coded = value.map { signed($0) &+ 1 } ?? 0
      while coded >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: coded) | 0x80)
        coded >>= 7
      }
      bytes.append(UInt8(truncatingIfNeeded: coded))
    }
    return bytes
  }

  /// What a decision gave for a row, in its own unit; nil where it is not known.
  public func value(_ row: Int, of decision: PackDecision) -> Value? {
    guard values.indices.contains(row), let value = values[row] else { return nil }
    return decision.value(coded: value)
  }

  private static func signed(_ number: Int64) -> UInt64 {
    UInt64(bitPattern: number << 1) ^ UInt64(bitPattern: number >> 63)
  }

  private static func number(_ coded: UInt64) -> Int64 {
    Int64(bitPattern: coded >> 1) ^ -Int64(bitPattern: coded & 1)
  }
}

extension PackDecision {
  /// Whether it gives a yes or no, and no number, text or day.
  public var isTruth: Bool {
    if case .truth = result { true } else { false }
  }

  /// A value that is kept as a number in base units, as the decision says it; nil for truths.
  public func value(coded: Int64) -> Value? {
    switch result {
    case .truth: nil
    case .number(let unit, _): .number(Decimal128(coded, scale: unit.power))
    case .text(let texts):
      Int(exactly: coded).flatMap { texts.indices.contains($0) ? .string(texts[$0].code) : nil }
    case .day: .date(CalendarDay(daysSinceEpoch: coded))
    }
  }
}

extension DecisionColumns {
  /// What the decisions gave beside a yes or no, in the order of the columns, one block of bytes
  /// for each; nil for truths.
  public func encodedValues(rows: Range<Int>) -> [[UInt8]?] {
    values.indices.map { index in
      guard values[index] != nil else { return nil }
      return ValueBlock.encode(rows.lazy.map { codedValue(index, row: $0) })
    }
  }

  /// What a decision gave for a row beside a yes or no, in base units; nil where it is not known.
  public func codedValue(_ index: Int, row: Int) -> Int64? {
    guard columns[index].known[row] else { return nil }
    switch values[index] {
    case nil: return nil
    // The least number of all has no place among the coded ones; no amount comes near it.
    case .numbers(let numbers): return numbers[row] == .min ? nil : numbers[row]
    case .codes(let codes): return Int64(codes[row])
    case .days(let days): return Int64(days[row])
    }
  }
}
