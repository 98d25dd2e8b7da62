/// The outcomes alone of a block of bytes that `DecisionColumn.encodedBlock` wrote.
public struct OutcomeBlock: Sendable {
  /// The rows whose outcome is known.
  public let known: Bitmap
  /// The rows whose outcome is a yes.
  public let truth: Bitmap

  /// Reads a block; nil where the bytes are none.
  public init?(_ block: [UInt8]) {
    guard block.count >= 8, block[0] == 1 else { return nil }
    let count = (0..<4).reduce(0) { $0 | Int(block[4 + $1]) << ($1 * 8) }
    let planeBytes = (count + 7) / 8
    guard block.count >= 8 + planeBytes * 2 else { return nil }
    func plane(_ start: Int) -> Bitmap {
      var words = [UInt64](repeating: 0, count: (count + 63) / 64)
      for place in 0..<planeBytes {
        words[place >> 3] |= UInt64(block[start + place]) << UInt64((place & 7) * 8)
      }
      return Bitmap(words: words, count: count)
    }
    known = plane(8)
    truth = plane(8 + planeBytes)
  }

  /// The rows of several blocks, one after the other; all but the last have a whole number of words.
  public init(joining parts: [OutcomeBlock]) {
    let count = parts.reduce(0) { $0 + $1.known.count }
    known = Bitmap(words: parts.flatMap(\.known.words), count: count)
    truth = Bitmap(words: parts.flatMap(\.truth.words), count: count)
  }
}
