/// Reads the texts of dates, times and durations byte by byte; they are all ASCII.
struct TemporalScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// What `body` takes from the text, if it takes all of it.
  static func read<Result>(
    _ text: some StringProtocol, _ body: (inout TemporalScanner) -> Result?
  ) -> Result? {
    func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result? {
      var scanner = TemporalScanner(bytes)
      guard let result = body(&scanner), scanner.isAtEnd else { return nil }
      return result
    }
    if let result = text.utf8.withContiguousStorageIfAvailable(read) { return result }
    return Array(text.utf8).withUnsafeBufferPointer(read)
  }

  var isAtEnd: Bool { position == bytes.count }

  /// The byte that comes next, without taking it.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Takes the byte if it comes next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Takes the value of a digit if one comes next.
  mutating func digit() -> Int? {
    guard let byte = next, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    position += 1
    return Int(byte - UInt8(ascii: "0"))
  }

  /// Takes two digits.
  mutating func twoDigits() -> Int? {
    guard let tens = digit(), let ones = digit() else { return nil }
    return tens * 10 + ones
  }

  /// Takes one digit or more; nil also for a number beyond `greatestNumber`.
  mutating func wholeNumber() -> Int128? {
    guard let first = digit() else { return nil }
    var number = Int128(first)
    while let digit = digit() {
      number = number * 10 + Int128(digit)
      guard number <= Self.greatestNumber else { return nil }
    }
    return number
  }

  /// More than any duration holds, and so little that no unit times this number overflows.
  private static var greatestNumber: Int128 { 100_000 * Int128(1_000_000_000_000_000_000) }

  /// Takes the digits of a part of a second; those after the ninth do not count.
  mutating func nanoseconds() -> Int64 {
    var nanoseconds: Int64 = 0
    var unit = ClockUnit.second
    while let digit = digit() {
      unit /= 10
      nanoseconds += Int64(digit) * unit
    }
    return nanoseconds
  }

  /// Takes what is left, as text; nil where it is empty or longer than `limit` bytes.
  mutating func rest(limit: Int) -> String? {
    let rest = bytes[position...]
    guard !rest.isEmpty, rest.count <= limit else { return nil }
    position = bytes.count
    return String(decoding: rest, as: UTF8.self)
  }
}
