import Storage
import TradeTerms

/// The columns of an enterprise as they stand in both of its tables.
enum EnterpriseRow {
  static let columns = """
    party, version, uscc, customs, name, kind, headquarters, city, pilot_zone_day, \
    valid_from, valid_to, known_at, owner, author
    """

  static func read(_ row: any DatabaseStatement) throws -> EnterpriseEntry {
    let enterprise = Enterprise(
      uscc: try row.optionalText(2).map { try USCC($0) },
      customs: try row.optionalText(3).map { try CustomsRegistration($0) },
      name: row.text(4),
      kind: EnterpriseKind(rawValue: row.int(5)) ?? .service,
      headquarters: Headquarters(rawValue: row.int(6)) ?? .unknown,
      city: row.optionalInt(7).flatMap { City("\($0)") },
      pilotZoneDay: row.optionalInt(8).flatMap(day),
      validFrom: day(row.int(9)) ?? .earliest,
      validTo: row.optionalInt(10).flatMap(day))
    return EnterpriseEntry(
      party: row.int(0), version: row.int(1), enterprise: enterprise,
      authorship: Authorship(
        owner: row.text(12), author: row.text(13),
        knownAt: Instant(millisecondsSinceEpoch: row.int(11))))
  }

  static func bind(_ entry: EnterpriseEntry, to statement: any DatabaseStatement) {
    let enterprise = entry.enterprise
    statement.bind(1, entry.party)
    statement.bind(2, entry.version)
    statement.bind(3, enterprise.uscc?.description)
    statement.bind(4, enterprise.customs?.description)
    statement.bind(5, enterprise.name)
    statement.bind(6, enterprise.kind.rawValue)
    statement.bind(7, enterprise.headquarters.rawValue)
    statement.bind(8, enterprise.city.flatMap { Int64($0.code) })
    statement.bind(9, enterprise.pilotZoneDay.map(number))
    statement.bind(10, number(enterprise.validFrom))
    statement.bind(11, enterprise.validTo.map(number))
    statement.bind(12, entry.authorship.knownAt.millisecondsSinceEpoch)
    statement.bind(13, entry.authorship.owner)
    statement.bind(14, entry.authorship.author)
  }

  static func day(_ number: Int64) -> Day? {
    Int32(exactly: number).flatMap { Day(daysSinceEpoch: $0) }
  }

  static func number(_ day: Day) -> Int64 { Int64(day.daysSinceEpoch) }
}
