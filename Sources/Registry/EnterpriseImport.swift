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

  /// Reads the file and keeps its rows, so many to a commit.
  /// - Parameter progress: hears of every commit.
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
        for row in group { try take(row, columns, session, &next) }
        return next
      }
      try progress(summary)
    }
    return summary
  }

  private typealias Columns = [(column: EnterpriseColumn, heading: String)]

  private func take(
    _ row: DelimitedText.Row, _ columns: Columns, _ session: any DatabaseSession,
    _ summary: inout EnterpriseImportSummary
  ) throws {
    summary.done += 1
    var reader = EnterpriseRowReader(line: row.line, cells: row.cells, columns: columns)
    let enterprise = reader.enterprise()
    let turnover = reader.turnover()
    if let enterprise, reader.findings.isEmpty {
      do {
        try keep(enterprise, turnover, reader.evidence, session, &summary)
        return
      } catch let error as RegistryError {
        let isOfCustoms = error.place == enterprise.customs?.description
        reader.note(isOfCustoms ? .customs : .uscc, error.what, error.remedy)
      }
    }
    summary.refused += 1
    summary.findings += reader.findings
  }

  private func keep(
    _ enterprise: Enterprise, _ turnover: [(year: Int, value: RMB)], _ evidence: String,
    _ session: any DatabaseSession, _ summary: inout EnterpriseImportSummary
  ) throws {
    let registration = try EnterpriseStore(session).register(enterprise, by: authorship)
    var outcome = registration.outcome
    for (year, value) in turnover {
      let fact = DeclaredFact(
        party: registration.party, name: DeclaredFact.annualTurnover, period: year,
        value: Self.plain(value), unit: "元", evidence: evidence,
        validDay: Day(year: year, month: 12, day: 31) ?? .latest, authorship: authorship)
      if try DeclaredFactStore(session).declare(fact), outcome == .same { outcome = .changed }
    }
    summary.count(outcome)
    summary.merges += registration.merges
  }

  /// Yuan without marks between thousands.
  private static func plain(_ value: RMB) -> String {
    value.description.replacing(",", with: "")
  }

  private static func columns(_ header: [String]) throws(EnterpriseImportError) -> Columns {
    var columns: Columns = []
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
