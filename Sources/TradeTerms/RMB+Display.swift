extension RMB: CustomStringConvertible {
  /// Yuan with thousands marked, to the fen: `1,234.56`.
  public var description: String { sign + Self.grouped(fen.magnitude) }

  /// The sum for an English reader, to the fen: `CNY 3,000,000,000.00`.
  public var english: String { "CNY " + description }

  /// The sum for a Chinese reader in 亿, 万 or 元, to the fen: `30.00亿元`.
  public var chinese: String {
    let scale = ChineseScale.fitting(fen.magnitude)
    guard scale != .yuan else { return description + scale.rawValue }
    let (whole, part) = fen.magnitude.quotientAndRemainder(dividingBy: scale.fen)
    var decimals = Substring(ASCIIText.padded(Int(part), scale.decimals))
    while decimals.count > 2, decimals.last == "0" { decimals.removeLast() }
    return "\(sign)\(whole).\(decimals)\(scale.rawValue)"
  }

  /// The sum rounded half up to two decimals of 亿, 万 or 元, marked 约 when digits are lost.
  public var chineseRounded: String {
    let scale = ChineseScale.fitting(fen.magnitude)
    guard scale != .yuan else { return chinese }
    let unit = scale.fen / 100
    let (hundredths, lost) = fen.magnitude.quotientAndRemainder(dividingBy: unit)
    let shown = lost >= unit / 2 ? hundredths + 1 : hundredths
    let mark = lost == 0 ? "" : "约"
    return "\(mark)\(sign)\(Self.grouped(shown))\(scale.rawValue)"
  }

  private var sign: String { fen < 0 ? "-" : "" }

  /// Hundredths as a number with two decimals and thousands marked.
  private static func grouped(_ hundredths: UInt64) -> String {
    let (whole, part) = hundredths.quotientAndRemainder(dividingBy: 100)
    let digits = String(whole)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return "\(text).\(ASCIIText.padded(Int(part), 2))"
  }
}
