public import TradeTerms

/// All enterprises that exist on a day, column by column in the order of their parties: what the
/// decision engine reads.
public struct EnterpriseColumns: Sendable {
  /// The parties, ascending.
  public internal(set) var parties: [Int64] = []
  /// The social credit codes as texts; nil where only the customs code is known.
  public internal(set) var usccs: [String?] = []
  public internal(set) var kinds: [EnterpriseKind] = []
  public internal(set) var headquarters: [Headquarters] = []
  public internal(set) var cities: [City?] = []
  public internal(set) var pilotZoneDays: [Day?] = []
  /// The declared turnover of each year that was asked for; nil where none is declared.
  public internal(set) var declaredTurnover: [Int: [RMB?]] = [:]

  public var count: Int { parties.count }

  /// Some of the enterprises, in the order of their rows.
  public func rows(_ rows: [Int]) -> EnterpriseColumns {
    var chosen = EnterpriseColumns()
    chosen.parties = rows.map { parties[$0] }
    chosen.usccs = rows.map { usccs[$0] }
    chosen.kinds = rows.map { kinds[$0] }
    chosen.headquarters = rows.map { headquarters[$0] }
    chosen.cities = rows.map { cities[$0] }
    chosen.pilotZoneDays = rows.map { pilotZoneDays[$0] }
    chosen.declaredTurnover = declaredTurnover.mapValues { turnovers in rows.map { turnovers[$0] } }
    return chosen
  }

  /// The row of a party.
  public func row(of party: Int64) -> Int? {
    var (low, high) = (0, parties.count)
    while low < high {
      let middle = (low + high) / 2
      if parties[middle] < party { low = middle + 1 } else { high = middle }
    }
    return low < parties.count && parties[low] == party ? low : nil
  }
}
