extension ValueType {
  /// Whether a value is of this type; null is of every type but counts as an instance of none.
  ///
  /// `named` says what a type of the surroundings is; `instance of` does not look at constraints.
  public func holds(
    _ value: Value, isConstrained: Bool = true, named: (String) -> ValueType? = { _ in nil }
  ) -> Bool {
    withoutActuallyEscaping(named) { named in
      var check = TypeCheck(isConstrained: isConstrained, left: 1_000_000, named: named)
      return check.holds(self, value)
    }
  }

  /// Whether every value of the other type is one of this.
  func takes(_ other: ValueType) -> Bool {
    switch (self, other) {
    case (.any, _), (_, .any), (_, .null): true
    case (.list(let left), .list(let right)), (.range(let left), .range(let right)):
      left.takes(right)
    case (.context(let left), .context(let right)):
      left.allSatisfy { member in
        right.contains { $0.name == member.name && member.type.takes($0.type) }
      }
    case (.function(let left, let leftResult), .function(let right, let rightResult)):
      left.count == right.count && zip(left, right).allSatisfy { $1.takes($0) }
        && leftResult.takes(rightResult)
    default: self == other
    }
  }
}
