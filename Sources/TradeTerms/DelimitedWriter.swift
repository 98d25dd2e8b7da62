/// Writes a table as CSV that a spreadsheet program opens without running anything in it.
public struct DelimitedWriter: Sendable {
  /// What has been written so far, UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// A byte order mark makes Excel read Chinese rightly.
  public init(byteOrderMark: Bool = true) {
    if byteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// Adds a record; cells that a program would take for a formula get an apostrophe.
  public mutating func append(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      appendQuoted(Self.safe(cell))
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  /// The cell with an apostrophe before it when it begins like a formula and is no number.
  public static func safe(_ cell: String) -> String {
    guard let first = cell.unicodeScalars.first, formulaStarts.contains(first),
      !isNumber(cell)
    else { return cell }
    return "'" + cell
  }

  private mutating func appendQuoted(_ cell: String) {
    let needsQuotes = cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return bytes.append(contentsOf: cell.utf8) }
    bytes.append(0x22)
    for byte in cell.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// A sign, digits with marked thousands, and a point, nothing else.
  private static func isNumber(_ cell: String) -> Bool {
    let digits = cell.utf8.dropFirst(cell.hasPrefix("-") || cell.hasPrefix("+") ? 1 : 0)
    return digits.contains(where: ASCIIText.isDigit)
      && digits.allSatisfy { ASCIIText.isDigit($0) || $0 == 0x2C || $0 == 0x2E }
      && digits.count { $0 == 0x2E } <= 1
  }

  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠",
  ]
}
