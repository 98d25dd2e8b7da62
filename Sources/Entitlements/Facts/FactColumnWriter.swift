internal import FEEL
internal import PolicyPacks
internal import Registry
internal import TradeTerms

/// Writes what the records say of all enterprises as the columns of a program.
struct FactColumnWriter {
  private let enterprises: EnterpriseColumns
  private let turnovers: [Int: YearlyTurnovers]
  private let day: Day
  /// Who was registered at the end of a year.
  var yearEnds: [Int: EnterpriseColumns] = [:]

  init(_ enterprises: EnterpriseColumns, turnovers: [Int: YearlyTurnovers], day: Day) {
    self.enterprises = enterprises
    self.turnovers = turnovers
    self.day = day
  }

  /// The column of a fact; nil where no record can say it.
  func column(_ request: FactRequest, _ fact: Fact?) -> Column? {
    guard let fact, let name = FactName(request) else { return nil }
    switch name {
    case .enterpriseKind:
      return coded(enterprises.kinds, fact) { $0.factText }
    case .guangdongHeadquarters:
      return coded(enterprises.headquarters, fact) { $0.factText }
    case .city:
      return coded(enterprises.cities, fact) { $0?.code }
    case .pilotZone:
      return truths { row in enterprises.pilotZoneDays[row].map { $0 <= day } }
    case .registeredInGuangdongAtYearEnd:
      return request.year.flatMap { yearEnds[$0] }.map(registered)
    case .annualTurnover:
      return request.year.flatMap { turnovers[$0] }.map(turnover)
    case .annualTurnoverDeclared:
      return request.year.flatMap { enterprises.declaredTurnover[$0] }.map(declared)
    }
  }

  /// The codes of texts; what the pack does not know as a text is unknown.
  private func coded<Value: Hashable>(
    _ values: [Value], _ fact: Fact, text: (Value) -> String?
  ) -> Column {
    let texts = fact.texts
    var places: [Value: UInt16?] = [:]
    var codes = [UInt16](repeating: 0, count: values.count)
    var known = Bitmap(repeating: false, count: values.count)
    for (row, value) in values.enumerated() {
      let place: UInt16?
      if let found = places[value] {
        place = found
      } else {
        place = text(value).flatMap { texts.firstIndex(of: $0) }.flatMap(UInt16.init(exactly:))
        places[value] = .some(place)
      }
      guard let place else { continue }
      codes[row] = place
      known[row] = true
    }
    return Column(.codes(codes), known: known)
  }

  private func truths(_ truth: (Int) -> Bool?) -> Column {
    var values = Bitmap(repeating: false, count: enterprises.count)
    var known = values
    for row in 0..<enterprises.count {
      guard let answer = truth(row) else { continue }
      values[row] = answer
      known[row] = true
    }
    return Column(.booleans(values), known: known)
  }

  /// Who does not exist on the last day of the year is not registered; a city that is not known
  /// may or may not be one of the province.
  private func registered(_ yearEnd: EnterpriseColumns) -> Column {
    truths { row in
      guard let other = yearEnd.row(of: enterprises.parties[row]) else { return false }
      return yearEnd.cities[other] == nil ? nil : true
    }
  }

  private func turnover(_ year: YearlyTurnovers) -> Column {
    var platforms = TurnoverCursor(year.platforms)
    var sellers = TurnoverCursor(year.sellers)
    return numbers { row in
      let party = enterprises.parties[row]
      let isPlatform = enterprises.kinds[row] == .platform
      return isPlatform ? platforms.fen(of: party) : sellers.fen(of: party)
    }
  }

  /// Who declared nothing has definitely no declared turnover.
  private func declared(_ values: [RMB?]) -> Column {
    let column = numbers { values[$0]?.fen }
    var absent = Bitmap(repeating: true, count: values.count)
    for row in values.indices where values[row] != nil { absent[row] = false }
    return Column(column.values, known: column.known, absent: absent)
  }

  private func numbers(_ number: (Int) -> Int64?) -> Column {
    var values = [Int64](repeating: 0, count: enterprises.count)
    var known = Bitmap(repeating: false, count: enterprises.count)
    for row in 0..<enterprises.count {
      guard let value = number(row) else { continue }
      values[row] = value
      known[row] = true
    }
    return Column(.numbers(values), known: known)
  }
}
