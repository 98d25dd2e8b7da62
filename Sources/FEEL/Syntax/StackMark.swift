/// A place on the stack, to see how much was taken since.
///
/// Constructs need more or less of the stack by their kind, so that to count how deep they stand in
/// each other is not enough; threads of a pool have 512 KB.
struct StackMark: Sendable {
  /// The bytes that work which goes deeper may take.
  private static let most: UInt = 320 << 10

  private let place: UInt

  /// The place where the caller stands.
  @inline(__always)
  init() { place = Self.here }

  /// Whether the stack may grow further.
  @inline(__always)
  var hasRoom: Bool {
    let here = Self.here
    return max(place, here) - min(place, here) < Self.most
  }

  @inline(__always)
  private static var here: UInt {
    var mark: UInt8 = 0
    return withUnsafeMutablePointer(to: &mark) { UInt(bitPattern: $0) }
  }
}
