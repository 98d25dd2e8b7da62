internal import FEEL
public import PolicyPacks
internal import TradeTerms

/// The official series of the province's cross-border trade, by year.
public struct OfficialStatistics: Hashable, Sendable {
  public let figures: [OfficialFigure]

  /// No figure at all: then the targets that read them are unknown.
  public static let none = OfficialStatistics(figures: [])

  init(figures: [OfficialFigure]) { self.figures = figures }

  /// Reads the table of `Reference/statistics`, figures in 亿元.
  public init(bytes: [UInt8]) throws(EntitlementError) {
    let sheet: DelimitedText
    do {
      sheet = try DelimitedText(bytes: bytes, commentMark: "#")
      try sheet.require(Self.columns)
    } catch {
      throw .unreadableStatistics(error)
    }
    var figures: [OfficialFigure] = []
    for row in sheet.rows { figures.append(try Self.figure(row)) }
    self.figures = figures
  }

  /// The yearly figures as facts of the province.
  public var facts: SubjectFacts {
    var facts: SubjectFacts = [:]
    for figure in figures {
      guard let year = figure.year, let value = figure.value else { continue }
      facts[FactRequest(name: Self.fact, subject: .province, year: year)] = .number(value.fen)
    }
    return facts
  }

  /// The newest year up to a year for which there is a figure.
  func newestYear(upTo year: Int) -> Int? {
    figures.filter { $0.value != nil }.compactMap(\.year).filter { $0 <= year }.max()
  }

  private static let fact = "officialTrade"
  private static let amount = "imports_exports_100m_yuan"
  private static let columns = ["year", amount, "flag", "scope", "published", "source", "note"]

  private static func figure(
    _ row: DelimitedText.Row
  ) throws(EntitlementError) -> OfficialFigure {
    func cell(_ column: String) -> String { row[column] ?? "" }
    let text = cell(amount)
    var value: RMB?
    if !text.isEmpty {
      guard let fen = Decimal128(text)?.integer(scale: 10) else {
        throw .unreadableFigure(line: row.line, text: text)
      }
      value = RMB(fen: fen)
    }
    return OfficialFigure(
      period: cell("year"), year: Int(cell("year")), value: value,
      standing: OfficialFigure.Standing(rawValue: cell("flag")) ?? .missing,
      scope: cell("scope"), published: cell("published"), source: cell("source"),
      note: cell("note"))
  }
}
