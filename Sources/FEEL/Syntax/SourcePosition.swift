/// A place in the text of an expression; lines and columns count from one, in code points.
public struct SourcePosition: Hashable, Sendable, CustomStringConvertible {
  private let row: Int32
  private let place: Int32

  public var line: Int { Int(row) }
  public var column: Int { Int(place) }

  public init(line: Int, column: Int) {
    row = Int32(clamping: line)
    place = Int32(clamping: column)
  }

  public var description: String { "\(line):\(column)" }
}
