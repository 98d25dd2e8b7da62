extension StringProtocol {
  /// The text with a to z as capitals; other letters stay, so that none becomes a letter of a code.
  var capitals: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          "a"..."z" ~= scalar ? Unicode.Scalar(UInt8(scalar.value) - 0x20) : scalar
        }))
  }

  /// The text as an error shows it: not longer than a line.
  var shown: String {
    unicodeScalars.prefix(81).count <= 80 ? String(self) : String(prefix(80)) + "…"
  }

  /// The text's bytes, for readers that work on bytes.
  func withBytes<Value>(_ read: (UnsafeRawBufferPointer) -> Value) -> Value {
    var text = String(self)
    return text.withUTF8 { read(UnsafeRawBufferPointer($0)) }
  }

  /// Checks that the text has one of the lengths and only allowed bytes.
  func check(
    _ kind: IdentifierKind, lengths: [Int], allowing isAllowed: (UInt8) -> Bool
  ) throws(IdentifierError) {
    if isEmpty { throw .empty(kind) }
    guard lengths.contains(unicodeScalars.count) else {
      throw .wrongLength(kind, text: String(self), expected: lengths)
    }
    for (index, scalar) in unicodeScalars.enumerated() {
      guard scalar.isASCII, isAllowed(UInt8(scalar.value)) else {
        throw .wrongCharacter(kind, text: String(self), position: index + 1)
      }
    }
  }

  /// Checks a free number: something in it, no longer than the limit, no control characters.
  func check(_ kind: IdentifierKind, limit: Int) throws(IdentifierError) {
    guard unicodeScalars.contains(where: { $0 != " " }) else { throw .empty(kind) }
    guard unicodeScalars.count <= limit else {
      throw .tooLong(kind, text: String(self), limit: limit)
    }
    for (index, scalar) in unicodeScalars.enumerated() where scalar.value < 0x20 {
      throw .wrongCharacter(kind, text: String(self), position: index + 1)
    }
  }
}
