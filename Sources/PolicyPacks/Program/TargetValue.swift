public import FEEL
public import TradeTerms

/// How far a target is: its value, what is unknown beside it, and whether it is met.
public struct TargetValue: Sendable {
  /// A value of the years that the target is measured by.
  public struct YearValue: Hashable, Sendable {
    public let year: Int
    public let value: Decimal128
    public let unit: MeasureUnit?
  }

  public let target: Target
  public let value: Decimal128?
  /// The subjects of which it is not known whether they count.
  public let unknownCount: Int
  /// Nil where it cannot be said.
  public let isMet: Bool?
  /// Why it cannot be said.
  public let reason: Wording?
  public let trend: [YearValue]
}

extension PackProgram {
  /// Every target of the pack, measured by the decisions and by the facts of the province.
  public func targetValues(
    _ tallies: [String: DecisionTally], province: SubjectFacts
  ) -> [TargetValue] {
    pack.targets.map { target in
      switch target.measurement {
      case .counted(let decision): counted(target, tallies[decision] ?? DecisionTally())
      case .calculated(let expression, let uses, let trend):
        calculated(target, expression, uses, trend, province)
      case .notMeasured(let reason):
        TargetValue(
          target: target, value: nil, unknownCount: 0, isMet: nil, reason: reason, trend: [])
      }
    }
  }

  private func counted(_ target: Target, _ tally: DecisionTally) -> TargetValue {
    func isMet(_ count: Int) -> Bool {
      target.comparison.holds(Decimal128(Int64(count)), target.goal)
    }
    // The unknown ones decide only where the target would be met with them and not without.
    let settled = isMet(tally.holds) == isMet(tally.holds + tally.unknown)
    let reason = Wording(
      "\(tally.unknown) 家企业尚不能确定", "\(tally.unknown) enterprises are undecided")
    return TargetValue(
      target: target, value: Decimal128(Int64(tally.holds)), unknownCount: tally.unknown,
      isMet: settled ? isMet(tally.holds) : nil, reason: settled ? nil : reason, trend: [])
  }

  private func calculated(
    _ target: Target, _ expression: Expression, _ uses: [PackDecision.Use], _ trend: Fact?,
    _ province: SubjectFacts
  ) -> TargetValue {
    var values = BoundDecision.constants(uses.compactMap(\.unit), pack, day: day, year: year)
    var missing: [FactRequest] = []
    for use in uses {
      let request = BoundDecision.request(use, values)
      values[use.name] = .null
      if case .number(let number) = province[request] {
        values[use.name] = .number(Decimal128(number, scale: use.unit?.power ?? 0))
      } else {
        missing.append(request)
      }
    }
    var evaluator = Evaluator(Environment(values: values), nulls: .unknown)
    var value: Decimal128?
    if case .number(let number) = evaluator.value(of: expression) { value = number }
    let names = missing.map(\.description).joined(separator: ", ")
    let lack = Wording("缺少事实：\(names)", "facts are missing: \(names)")
    let isMet = value.map { target.comparison.holds($0, target.goal) }
    return TargetValue(
      target: target, value: value, unknownCount: 0,
      isMet: target.unverified == nil ? isMet : nil,
      reason: value == nil ? lack : target.unverified,
      trend: trend.map { series(of: $0, province) } ?? [])
  }

  private func series(of fact: Fact, _ province: SubjectFacts) -> [TargetValue.YearValue] {
    province.compactMap { request, value in
      guard request.name == fact.name, let year = request.year, case .number(let number) = value
      else { return nil }
      let scale = fact.unit?.power ?? 0
      return TargetValue.YearValue(
        year: year, value: Decimal128(number, scale: scale), unit: fact.unit)
    }
    .sorted { $0.year < $1.year }
  }
}
