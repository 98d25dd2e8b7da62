extension MessageWriter {
  /// Writes a field with a text; an optional field with an empty text is left out.
  @inlinable
  public mutating func write(_ field: some RawRepresentable<Int>, _ text: String) {
    write(fieldAt: field.rawValue, text)
  }

  /// Writes a field with a text that is UTF-8 already.
  @inlinable
  public mutating func write(_ field: some RawRepresentable<Int>, utf8 text: [UInt8]) {
    write(fieldAt: field.rawValue, utf8: text)
  }

  /// Writes a field with a whole number of at least `digits` digits, behind `prefix`.
  @inlinable
  public mutating func write(
    _ field: some RawRepresentable<Int>, number: Int, digits: Int = 1, after prefix: [UInt8] = []
  ) {
    write(fieldAt: field.rawValue, number: number, digits: digits, after: prefix)
  }

  /// Writes a field with a decimal of `places` places, given as a whole number of its smallest
  /// part: 1250 at 2 places is `12.50`, 1200 is `12`.
  @inlinable
  public mutating func write(_ field: some RawRepresentable<Int>, scaled: Int, places: Int) {
    write(fieldAt: field.rawValue, scaled: scaled, places: places)
  }

  /// Writes a whole record: texts in the order of the schema, `nil` for an element to leave out.
  public mutating func record(head: [String?], lines: [[String?]] = []) {
    beginRecord()
    writeAll(head)
    for line in lines {
      beginLine()
      writeAll(line)
    }
    endRecord()
  }

  private mutating func writeAll(_ texts: [String?]) {
    for (index, text) in texts.enumerated() {
      if let text { write(fieldAt: index, text) }
    }
  }
}

extension MessageWriter {
  /// Writes the field at a place of the layout with a text.
  public mutating func write(fieldAt index: Int, _ text: String) {
    if text.isEmpty && fields.isOptional[index] { return }
    bytes += fields.open(index)
    appendEscaped(text)
    bytes += fields.close(index)
  }

  /// Writes the field at a place of the layout with a text that is UTF-8 already.
  public mutating func write(fieldAt index: Int, utf8 text: [UInt8]) {
    if text.isEmpty && fields.isOptional[index] { return }
    bytes += fields.open(index)
    text.withUnsafeBufferPointer { appendEscaped($0) }
    bytes += fields.close(index)
  }

  /// Writes the field at a place of the layout with a whole number behind a prefix.
  public mutating func write(
    fieldAt index: Int, number: Int, digits: Int, after prefix: [UInt8]
  ) {
    bytes += fields.open(index)
    prefix.withUnsafeBufferPointer { appendEscaped($0) }
    append(number, digits: digits)
    bytes += fields.close(index)
  }

  /// Writes the field at a place of the layout with a decimal.
  public mutating func write(fieldAt index: Int, scaled: Int, places: Int) {
    bytes += fields.open(index)
    var unit: UInt = 1
    for _ in 0..<places { unit *= 10 }
    let (whole, part) = scaled.magnitude.quotientAndRemainder(dividingBy: unit)
    if scaled < 0 { bytes.append(UInt8(ascii: "-")) }
    append(whole, digits: 1)
    if part > 0 {
      bytes.append(UInt8(ascii: "."))
      append(part, digits: places)
    }
    bytes += fields.close(index)
  }

  private mutating func append(_ number: Int, digits: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    append(number.magnitude, digits: digits)
  }

  /// Writes the digits from the last to the first and turns them round.
  private mutating func append(_ number: UInt, digits: Int) {
    let start = bytes.count
    var rest = number
    repeat {
      let (tens, unit) = rest.quotientAndRemainder(dividingBy: 10)
      bytes.append(UInt8(ascii: "0") + UInt8(unit))
      rest = tens
    } while rest > 0 || bytes.count - start < digits
    bytes[start...].reverse()
  }
}
