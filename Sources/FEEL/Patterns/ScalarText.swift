/// A text in the making, of code points.
struct ScalarText {
  private var bytes: [UInt8] = []
  /// Code points so far.
  private(set) var length = 0

  mutating func append(_ more: ArraySlice<Unicode.Scalar>) {
    length += more.count
    for scalar in more {
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes.append(contentsOf: scalar.utf8)
      }
    }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
