public import Storage
import TradeTerms

/// Brings a file of enterprises into the registry: CSV in UTF-8 or GB18030 with a header row.
///
/// Columns, under their Chinese or English headings, in any order: 统一社会信用代码 `uscc`,
/// 海关注册编码 `customs_code` (at least one of the two), 企业名称 `name`, 类型 `kind` (平台, 独立站, 卖家,
/// 服务商), 广东总部 `guangdong_headquarters` (无, 独立法人总部, 区域总部, 未知), 城市 `city`, 综试区登记日期
/// `pilot_zone_day`, 生效日期 `valid_from`, 失效日期 `valid_to`, 2025年申报交易额（元）
/// `declared_turnover_2025` and the like, 申报证据 `evidence`. Only name and kind are mandatory.
///
/// A row that says what is known already changes nothing; one that says something else is a new
/// version. A faulty row is left out and reported; the others are taken.
public struct EnterpriseImport: Sendable {
  private let authorship: Authorship
  private let rowsPerCommit: Int

  public init(authorship: Authorship, rowsPerCommit: Int = 2000) {
    self.authorship = authorship
    self.rowsPerCommit = rowsPerCommit
  }

  /// Reads the file and keeps its rows, so many to a commit; `progress` hears of every commit.
  /// - Returns: what became of the rows.
  /// - Throws: `EnterpriseImportError` before anything is kept; `StorageError`.
  public func run(
    _ bytes: [UInt8], into database: some Database,
    progress: (EnterpriseImportSummary) throws -> Void = { _ in }
  ) throws -> EnterpriseImportSummary {
    let sheet: DelimitedText
    do {
      sheet = try DelimitedText(bytes: bytes)
    } catch {
      throw EnterpriseImportError.unreadable(error)
    }
    let columns = try Self.columns(sheet.header)
    var summary = EnterpriseImportSummary()
    summary.rows = sheet.rows.count
    for start in stride(from: 0, to: sheet.rows.count, by: rowsPerCommit) {
      let group = sheet.rows[start..<min(start + rowsPerCommit, sheet.rows.count)]
      summary = try database.write { session in
        var next = summary
        try take(group.map { ImportedRow($0, columns) }, session, &next)
        return next
      }
      try progress(summary)
    }
    return summary
  }

  private func take(
    _ rows: [ImportedRow], _ session: any DatabaseSession,
    _ summary: inout EnterpriseImportSummary
  ) throws {
    let codes = rows.flatMap { $0.enterprise?.codes ?? [] }
    let store = try EnterpriseStore(session, announcing: codes)
    var taken: [(outcome: Registration.Outcome, facts: [DeclaredFact])] = []
    for var row in rows {
      summary.done += 1
      if let registration = try register(&row, store) {
        summary.merges += registration.merges
        taken.append((registration.outcome, facts(row, registration.party)))
      } else {
        summary.refused += 1
        summary.findings += row.findings
      }
    }
    var news = try DeclaredFactStore(session).declare(taken.flatMap(\.facts))[...]
    for (outcome, facts) in taken {
      let hasNews = news.prefix(facts.count).contains(true)
      news = news.dropFirst(facts.count)
      summary.count(outcome == .same && hasNews ? .changed : outcome)
    }
  }

  /// Enters the enterprise of a row; nil, with a finding, when there is something wrong with it.
  private func register(
    _ row: inout ImportedRow, _ store: EnterpriseStore
  ) throws -> Registration? {
    guard let enterprise = row.enterprise else { return nil }
    do {
      return try store.register(enterprise, by: authorship)
    } catch let error as RegistryError {
      row.refuse(error)
      return nil
    }
  }

  private func facts(_ row: ImportedRow, _ party: Int64) -> [DeclaredFact] {
    row.turnover.map { year, value in
      DeclaredFact(
        party: party, name: DeclaredFact.annualTurnover, period: year,
        // Yuan without marks between thousands.
        value: value.description.replacing(",", with: ""), unit: "元", evidence: row.evidence,
        validDay: Day(year: year, month: 12, day: 31) ?? .latest, authorship: authorship)
    }
  }

  private static func columns(
    _ header: [String]
  ) throws(EnterpriseImportError) -> [ImportedRow.Column] {
    var columns: [ImportedRow.Column] = []
    for heading in header {
      guard let column = EnterpriseColumn(heading: heading) else {
        throw .unknownColumn(heading: heading)
      }
      guard !columns.contains(where: { $0.column == column }) else {
        throw .repeatedColumn(column)
      }
      columns.append((column, heading))
    }
    let found = Set(columns.map(\.column))
    if found.isDisjoint(with: [.uscc, .customs]) { throw .missingColumn(.uscc) }
    for column in [EnterpriseColumn.name, .kind] where !found.contains(column) {
      throw .missingColumn(column)
    }
    for case .turnover(let year) in found where !found.contains(.evidence) {
      throw .missingEvidence(year: year)
    }
    return columns
  }
}
