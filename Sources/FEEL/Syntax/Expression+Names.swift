extension Expression {
  /// Every name that the expression reads, those it binds itself among them.
  public var names: Set<String> {
    var names: Set<String> = []
    _ = collectNames(into: &names, withExternal: false)
    return names
  }

  /// Adds every name; what describes external functions has names only where these are asked for.
  func collectNames(into names: inout Set<String>, withExternal: Bool) -> Bool {
    if case .name(let name) = form { names.insert(name) }
    if case .function(let function) = form, function.isExternal, !withExternal { return true }
    return partsSatisfy { $0.collectNames(into: &names, withExternal: withExternal) }
  }

  /// Whether the expression reads that name; `looked` counts the nodes that were looked at.
  func mentions(_ name: String, _ looked: inout Int) -> Bool {
    looked += 1
    if case .name(let own) = form { return own == name }
    return !partsSatisfy { !$0.mentions(name, &looked) }
  }

  /// Whether there are more nodes than so many.
  func isLarger(than limit: Int) -> Bool {
    var left = limit
    return !fits(&left)
  }

  private func fits(_ left: inout Int) -> Bool {
    left -= 1
    return left >= 0 && partsSatisfy { $0.fits(&left) }
  }
}

extension UnaryTests {
  /// Every name that the tests read.
  public var names: Set<String> {
    var names: Set<String> = []
    _ = partsSatisfy { $0.collectNames(into: &names, withExternal: false) }
    return names
  }
}
