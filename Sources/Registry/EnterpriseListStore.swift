public import Storage
import TradeTerms

/// Lists of enterprises in their newest versions, page by page in the order of their parties.
public struct EnterpriseListStore {
  private let session: any DatabaseSession

  public init(_ session: any DatabaseSession) {
    self.session = session
  }

  /// The next page after a party; the first one after nil.
  public func page(
    _ filter: EnterpriseFilter = EnterpriseFilter(), after party: Int64? = nil, limit: Int = 50
  ) throws -> [EnterpriseEntry] {
    guard filter.codes?.isEmpty != true else { return [] }
    let select = try session.statement(SQL.page(filter))
    defer { select.reset() }
    let next = bind(filter, to: select)
    select.bind(next, party ?? 0)
    select.bind(next + 1, Int64(limit))
    var entries: [EnterpriseEntry] = []
    while try select.step() { entries.append(try EnterpriseRow.read(select)) }
    return entries
  }

  /// How many enterprises the filter lets through.
  public func count(_ filter: EnterpriseFilter = EnterpriseFilter()) throws -> Int {
    guard filter.codes?.isEmpty != true else { return 0 }
    let select = try session.statement(SQL.count(filter))
    defer { select.reset() }
    _ = bind(filter, to: select)
    return try select.step() ? Int(select.int(0)) : 0
  }

  /// The parties of all enterprises that the filter lets through, or of those in a range.
  public func parties(
    _ filter: EnterpriseFilter, in range: ClosedRange<Int64> = 1...Int64.max
  ) throws -> Set<Int64> {
    guard filter.codes?.isEmpty != true else { return [] }
    let select = try session.statement(SQL.parties(filter))
    defer { select.reset() }
    let next = bind(filter, to: select)
    select.bind(next, range.lowerBound)
    select.bind(next + 1, range.upperBound)
    var parties: Set<Int64> = []
    while try select.step() { parties.insert(select.int(0)) }
    return parties
  }

  /// Binds what the filter asks, and gives the next free parameter.
  private func bind(_ filter: EnterpriseFilter, to select: any DatabaseStatement) -> Int {
    var next = 1
    if let instant = filter.knownAt {
      for _ in 0..<2 {
        select.bind(next, instant.millisecondsSinceEpoch)
        next += 1
      }
    }
    if let text = filter.text {
      let (first, end) = Self.codes(beginningWith: text)
      for value in [first, end, first, end, Self.pattern(containing: text)] {
        select.bind(next, value)
        next += 1
      }
    }
    if let city = filter.city {
      select.bind(next, Int64(city.code))
      next += 1
    }
    if let kind = filter.kind {
      select.bind(next, kind.rawValue)
      next += 1
    }
    for code in filter.codes ?? [] {
      select.bind(next, code)
      next += 1
    }
    for selection in filter.among { next = selection.bind(to: select, from: next) }
    return next
  }

  /// The range of all codes that begin with a text: codes are digits and capital letters.
  private static func codes(beginningWith text: String) -> (first: String, end: String) {
    let start = text.uppercased()
    return (start, start + "\u{7F}")
  }

  private static func pattern(containing text: String) -> String {
    let plain = text.replacing("\\", with: "\\\\").replacing("%", with: "\\%")
      .replacing("_", with: "\\_")
    return "%\(plain)%"
  }

  private enum SQL {
    static func page(_ filter: EnterpriseFilter) -> String {
      """
      SELECT \(EnterpriseRow.columns) FROM \(table(filter))
      WHERE \(conditions(filter)) party > ? ORDER BY party LIMIT ?
      """
    }

    static func count(_ filter: EnterpriseFilter) -> String {
      "SELECT count(*) FROM \(table(filter)) WHERE \(conditions(filter)) party > 0"
    }

    static func parties(_ filter: EnterpriseFilter) -> String {
      """
      SELECT party FROM \(table(filter))
      WHERE \(conditions(filter)) party >= ? AND party <= ?
      """
    }

    /// The newest versions, or those that were the newest at an instant.
    private static func table(_ filter: EnterpriseFilter) -> String {
      guard filter.knownAt != nil else { return "enterprise" }
      return """
        (SELECT \(EnterpriseRow.columns) FROM enterprise_version v
          WHERE known_at <= ? AND NOT EXISTS (SELECT 1 FROM enterprise_version l
            WHERE l.party = v.party AND l.version > v.version AND l.known_at <= ?)) AS enterprise
        """
    }

    private static func conditions(_ filter: EnterpriseFilter) -> String {
      var result = ""
      if filter.text != nil {
        result += """
          ((uscc >= ? AND uscc < ?) OR (customs >= ? AND customs < ?)
          OR name LIKE ? ESCAPE '\\') AND\u{20}
          """
      }
      if filter.city != nil { result += "city = ? AND " }
      if filter.kind != nil { result += "kind = ? AND " }
      if let codes = filter.codes {
        result += isMeant(by: Array(repeating: "?", count: codes.count).joined(separator: ", "))
      }
      for selection in filter.among { result += isMeant(by: selection.sql) }
      return result
    }

    /// That a code of a list means the party.
    private static func isMeant(by codes: String) -> String {
      """
      party IN (SELECT party_code.party FROM party_code
        WHERE party_code.code IN (\(codes))) AND\u{20}
      """
    }
  }
}
