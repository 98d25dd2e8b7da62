/// A statement's text with its marks `?` and `?1` written as PostgreSQL wants them, `$1`.
///
/// Quoted texts, quoted names and comments stay as they are.
struct ParameterMarks {
  let text: String
  let count: Int

  init(_ sql: String) {
    let bytes = Array(sql.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 16)
    var position = 0
    var highest = 0
    while position < bytes.count {
      let end = Self.endOfUntouched(bytes, position)
      if end > position {
        output += bytes[position..<end]
        position = end
        continue
      }
      guard bytes[position] == UInt8(ascii: "?") else {
        output.append(bytes[position])
        position += 1
        continue
      }
      position += 1
      var number = 0
      while position < bytes.count, case let digit = bytes[position] &- 48, digit < 10 {
        number = number * 10 + Int(digit)
        position += 1
      }
      if number == 0 { number = highest + 1 }
      highest = max(highest, number)
      output += "$\(number)".utf8
    }
    text = String(decoding: output, as: UTF8.self)
    count = highest
  }

  /// The end of the quotation or comment that begins at `start`; `start` when none does.
  private static func endOfUntouched(_ bytes: [UInt8], _ start: Int) -> Int {
    let next = start + 1 < bytes.count ? bytes[start + 1] : 0
    switch (bytes[start], next) {
    case (UInt8(ascii: "'"), _), (UInt8(ascii: "\""), _):
      return after([bytes[start]], in: bytes, from: start + 1)
    case (UInt8(ascii: "-"), UInt8(ascii: "-")):
      return after([UInt8(ascii: "\n")], in: bytes, from: start + 2)
    case (UInt8(ascii: "/"), UInt8(ascii: "*")):
      return after(Array("*/".utf8), in: bytes, from: start + 2)
    default:
      return start
    }
  }

  private static func after(_ mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int {
    var position = start
    while position + mark.count <= bytes.count {
      if bytes[position..<position + mark.count].elementsEqual(mark) {
        return position + mark.count
      }
      position += 1
    }
    return bytes.count
  }
}
