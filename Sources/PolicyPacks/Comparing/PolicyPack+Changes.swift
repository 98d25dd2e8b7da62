public import FEEL
internal import TradeTerms

extension PolicyPack {
  /// The pack with other values for some parameters on all days; for trying out, not for deciding.
  ///
  /// Values are in the unit of the parameter, as the pack writes them.
  /// - Throws: `PackRefused` where there is no such parameter, a value is of another type, or the
  ///   rules do not fit together with it.
  public func changing(_ values: [String: Value]) throws(PackRefused) -> PolicyPack {
    var findings: [PackError] = []
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      guard let parameter = parameters.first(where: { $0.name == name }) else {
        findings.append(
          PackError(
            Wording("没有参数“\(name)”", "there is no parameter “\(name)”"),
            at: PackPlace(file: "", line: 0),
            remedy: PackError.suggestion(for: name, among: parameters.map(\.name))))
        continue
      }
      if let known = parameter.values.first?.value, known.typeName != value.typeName {
        findings.append(
          PackError(
            Wording(
              "“\(name)”应为 \(known.typeName)，而不是 \(value.typeName)",
              "“\(name)” is a \(known.typeName), not a \(value.typeName)"),
            at: parameter.place,
            remedy: Wording("请照政策包的写法", "write it as the pack does")))
      }
    }
    guard findings.isEmpty else { throw PackRefused(findings: findings) }
    let changed = replacing(values)
    findings = PackProgram.findings(of: changed)
    guard findings.isEmpty else { throw PackRefused(findings: findings) }
    return changed
  }
}

extension PolicyPack {
  /// The numbers in force on a day that decisions about a kind of subject read, with their values.
  public func movableNumbers(
    on day: CalendarDay, year: Int, for subject: Subject = .enterprise
  ) -> [(parameter: Parameter, value: Decimal128)] {
    let names = decisions.filter { $0.subject == subject && !$0.isCount }
      .reduce(into: Set<String>()) { $0.formUnion($1.names) }
    return parameters.compactMap { parameter in
      guard names.contains(parameter.name),
        case .number(let number) = parameter.value(on: day, year: year)?.value
      else { return nil }
      return (parameter, number)
    }
  }
}

extension Parameter {
  /// The parameter with one value on all days.
  func always(_ value: Value) -> Parameter {
    let cites = values.first?.cites ?? sentence
    return Parameter(
      name: name, label: label, sentence: sentence, place: place, unit: unit, isYearly: isYearly,
      values: [
        DatedValue(
          from: CalendarDay(daysSinceEpoch: Int64(-100_000)), to: nil, value: value, cites: cites)
      ], undefined: nil)
  }
}
