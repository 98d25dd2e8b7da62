internal import FEEL
internal import TradeTerms

/// Refuses expressions that add or compare what is not measured alike.
struct UnitChecker {
  let uses: [PackDecision.Use]
  let parameters: [String: Parameter]
  var place: PackPlace

  func at(_ place: PackPlace) -> UnitChecker {
    var checker = self
    checker.place = place
    return checker
  }

  /// Checks the tests of a cell against what its input is measured in.
  func check(_ tests: UnaryTests, for input: Expression) throws(PackError) {
    let own = try dimension(of: input)
    for test in tests.alternatives {
      switch test {
      case .comparison(_, let operand), .value(let operand): try check(operand, is: own)
      case .condition(let condition): try check(condition)
      case .range(let range):
        if let lower = range.lower { try check(lower, is: own) }
        if let upper = range.upper { try check(upper, is: own) }
      }
    }
  }

  /// Checks an expression as a whole.
  func check(_ expression: Expression) throws(PackError) {
    _ = try dimension(of: expression)
  }

  /// Checks an expression whose number is in a unit.
  func check(_ expression: Expression, gives unit: MeasureUnit) throws(PackError) {
    guard let found = try dimension(of: expression), found != .share else { return }
    guard found == unit.dimension else { throw mismatch(unit.dimension, found) }
  }

  private func check(
    _ expression: Expression, is own: MeasureUnit.Dimension?
  ) throws(PackError) {
    let other = try dimension(of: expression)
    guard other == nil || own == other else { throw mismatch(own, other) }
  }

  /// What an expression is measured in; nil for a bare number and for anything but numbers.
  private func dimension(
    of expression: Expression
  ) throws(PackError) -> MeasureUnit.Dimension? {
    switch expression.form {
    case .name(let name):
      if let use = uses.first(where: { $0.name == name }) { return use.unit?.dimension }
      return parameters[name]?.unit?.dimension
    case .negation(let operand): return try dimension(of: operand)
    case .arithmetic(let operation, let left, let right):
      let sides = (try dimension(of: left), try dimension(of: right))
      switch operation {
      case .add, .subtract: return try same(sides.0, sides.1)
      case .multiply:
        // A share of something is as much as that is measured in.
        return sides.0 == .share ? sides.1 ?? .share : sides.0 ?? sides.1
      case .divide: return sides.0 == sides.1 ? nil : sides.0
      case .power: return sides.0
      }
    case .comparison(_, let left, let right):
      _ = try same(dimension(of: left), dimension(of: right))
      return nil
    case .between(let operand, let lower, let upper):
      let own = try dimension(of: operand)
      _ = try same(own, dimension(of: lower))
      _ = try same(own, dimension(of: upper))
      return nil
    case .membership(let operand, let tests):
      try check(tests, for: operand)
      return nil
    case .and(let parts), .or(let parts), .list(let parts):
      for part in parts { _ = try dimension(of: part) }
      return nil
    case .not(let operand): return try dimension(of: operand)
    case .conditional(let condition, let then, let otherwise):
      _ = try dimension(of: condition)
      return try same(dimension(of: then), dimension(of: otherwise))
    case .call(let name, let arguments) where Self.alike.contains(name):
      // They give one of their arguments, or what is measured like it.
      var own: MeasureUnit.Dimension?
      for argument in arguments { own = try same(own, dimension(of: argument)) }
      return own
    case .call(_, let arguments):
      for argument in arguments { _ = try dimension(of: argument) }
      return nil
    default: return nil
    }
  }

  private static let alike: Set<String> = ["min", "max", "sum", "mean", "abs"]

  private func same(
    _ left: MeasureUnit.Dimension?, _ right: MeasureUnit.Dimension?
  ) throws(PackError) -> MeasureUnit.Dimension? {
    guard let left else { return right }
    guard let right, left != right else { return left }
    throw mismatch(left, right)
  }

  private func mismatch(
    _ left: MeasureUnit.Dimension?, _ right: MeasureUnit.Dimension?
  ) -> PackError {
    func name(_ dimension: MeasureUnit.Dimension?) -> Wording {
      guard let dimension else { return Wording("无单位", "no unit") }
      let units = MeasureUnit.all.filter { $0.dimension == dimension }.map(\.name)
      return Wording(
        units.map(\.chinese).joined(separator: "/"), units.map(\.english).joined(separator: "/"))
    }
    return PackError(
      Wording(
        "不能把 \(name(left).chinese) 与 \(name(right).chinese) 相加或比较",
        "\(name(left).english) cannot be added to or compared with \(name(right).english)"),
      at: place,
      remedy: Wording("请核对单位与名称", "check the units and the names"))
  }
}
