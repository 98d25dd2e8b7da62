internal import FEEL

/// A decision bound to a day and a year: which facts its names stand for, and its constants.
struct BoundDecision: Sendable {
  /// A name with the facts that it stands for.
  struct Binding: Sendable {
    let use: PackDecision.Use
    let request: FactRequest
    let beside: FactRequest?

    /// Whether it is the result of another decision.
    var isDerived: Bool { use.decision != nil }
  }

  let decision: PackDecision
  let bindings: [Binding]
  let constants: [String: Value]

  init(_ decision: PackDecision, _ pack: PolicyPack, day: CalendarDay, year: Int) {
    self.decision = decision
    let constants = Self.constants(decision.units, pack, day: day, year: year)
    self.constants = constants
    bindings = decision.uses.map { use in
      let request = Self.request(use, constants)
      let beside = use.fact.beside.map {
        FactRequest(name: $0, subject: request.subject, year: request.year)
      }
      return Binding(use: use, request: request, beside: beside)
    }
  }

  /// The parameters in force, in the units of the decision, the assessed year and the day.
  static func constants(
    _ units: [MeasureUnit], _ pack: PolicyPack, day: CalendarDay, year: Int
  ) -> [String: Value] {
    var constants: [String: Value] = ["year": Value(year), "asAt": .date(day)]
    for parameter in pack.parameters {
      let value = parameter.value(on: day, year: year)?.value ?? .null
      guard case .number(let number) = value, let unit = parameter.unit else {
        constants[parameter.name] = value
        continue
      }
      let own = units.first { $0.dimension == unit.dimension } ?? unit.whole
      constants[parameter.name] = Value(number: unit.convert(number, to: own))
    }
    return constants
  }

  /// The fact that a name stands for, its year worked out.
  static func request(_ use: PackDecision.Use, _ constants: [String: Value]) -> FactRequest {
    var year: Int?
    if let expression = use.year {
      var evaluator = Evaluator(Environment(values: constants), nulls: .unknown)
      if case .number(let number) = evaluator.value(of: expression) {
        year = number.integer().flatMap(Int.init(exactly:))
      }
    }
    return FactRequest(name: use.fact.name, subject: use.fact.subject, year: year)
  }

  func columnDecision(_ places: [FactRequest: Int]) -> ColumnDecision {
    var inputs: [String: ColumnInput] = [:]
    for binding in bindings {
      guard let place = places[binding.request] else { continue }
      inputs[binding.use.name] = ColumnInput(
        column: place, kind: binding.use.columnKind, beside: binding.beside.flatMap { places[$0] })
    }
    let logic: ColumnDecision.Logic =
      switch decision.logic {
      case .condition(let expression): .condition(expression)
      case .table(let table): .table(table)
      case .value(let expression): .number(expression)
      }
    return ColumnDecision(id: decision.id, logic: logic, inputs: inputs, constants: constants)
  }
}

extension PackDecision.Use {
  /// How the column of the fact is read in the unit of the decision.
  var columnKind: ColumnInput.Kind {
    switch fact.kind {
    case .boolean: .boolean
    case .number(let own): .number(scale: (unit ?? own).power)
    case .text: .text(fact.texts)
    case .day: .day
    }
  }
}

extension PackDecision {
  /// The units that its expressions speak in, that of the result first.
  var units: [MeasureUnit] { [resultUnit].compactMap(\.self) + uses.compactMap(\.unit) }
}

extension MeasureUnit {
  /// The unit in which a number without a companion is read: a share as a part of one.
  var whole: MeasureUnit {
    dimension == .share ? MeasureUnit("倍") ?? self : self
  }
}
