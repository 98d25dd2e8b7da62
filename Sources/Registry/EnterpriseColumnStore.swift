public import Storage
public import TradeTerms

/// Reads all enterprises at once.
public struct EnterpriseColumnStore {
  private let session: any DatabaseSession

  public init(_ session: any DatabaseSession) {
    self.session = session
  }

  /// The enterprises that exist on a day, as they were known at an instant, with the turnover
  /// that they declared for some years.
  public func columns(
    asAt day: Day, knownAt instant: Instant, turnoverYears: [Int] = []
  ) throws -> EnterpriseColumns {
    var columns = EnterpriseColumns()
    let select = try session.statement(SQL.versions)
    defer { select.reset() }
    select.bind(1, EnterpriseRow.number(day))
    select.bind(2, instant.millisecondsSinceEpoch)
    var last: Int64?
    while try select.step() {
      let party = select.int(0)
      // A later version of the same party stands in the place of the one before.
      if party == last, columns.parties.last == party { columns.removeLast() }
      last = party
      let validTo = select.isNull(6) ? Int64.max : select.int(6)
      if validTo >= EnterpriseRow.number(day) { columns.append(select) }
    }
    for year in Set(turnoverYears) {
      columns.declaredTurnover[year] = try turnover(of: columns, year, knownAt: instant)
    }
    return columns
  }

  /// The latest instant at which an enterprise became known or was changed; nil where there is none.
  public func lastChange() throws -> Instant? {
    let select = try session.statement(SQL.lastChange)
    defer { select.reset() }
    guard try select.step(), let instant = select.optionalInt(0) else { return nil }
    return Instant(millisecondsSinceEpoch: instant)
  }

  private func turnover(
    of columns: EnterpriseColumns, _ year: Int, knownAt instant: Instant
  ) throws -> [RMB?] {
    var result = [RMB?](repeating: nil, count: columns.count)
    var row = 0
    let facts = DeclaredFactStore(session)
    try facts.values(DeclaredFact.annualTurnover, period: year, knownAt: instant) { party, value in
      while row < columns.count, columns.parties[row] < party { row += 1 }
      if row < columns.count, columns.parties[row] == party {
        result[row] = try? RMB(yuan: value)
      }
    }
    return result
  }

  private enum SQL {
    static let lastChange = "SELECT MAX(known_at) FROM enterprise_version"
    static let versions = """
      SELECT party, uscc, kind, headquarters, city, pilot_zone_day, valid_to
      FROM enterprise_version WHERE valid_from <= ? AND known_at <= ? ORDER BY party, version
      """
  }
}

extension EnterpriseColumns {
  fileprivate mutating func append(_ row: any DatabaseStatement) {
    parties.append(row.int(0))
    usccs.append(row.optionalText(1))
    kinds.append(EnterpriseKind(rawValue: row.int(2)) ?? .service)
    headquarters.append(Headquarters(rawValue: row.int(3)) ?? .unknown)
    cities.append(row.optionalInt(4).flatMap { Self.cities[$0] })
    pilotZoneDays.append(row.optionalInt(5).flatMap(EnterpriseRow.day))
  }

  fileprivate mutating func removeLast() {
    parties.removeLast()
    usccs.removeLast()
    kinds.removeLast()
    headquarters.removeLast()
    cities.removeLast()
    pilotZoneDays.removeLast()
  }

  private static let cities = Dictionary(
    uniqueKeysWithValues: City.allCases.compactMap { city in Int64(city.code).map { ($0, city) } })
}
