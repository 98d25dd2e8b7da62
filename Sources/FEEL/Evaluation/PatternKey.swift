/// A pattern with its flags, as it was written.
struct PatternKey: Hashable, Sendable {
  let pattern: String
  let flags: String
}

extension Evaluator {
  /// The pattern, read once; nil with its cause where it is none.
  mutating func pattern(_ pattern: String, _ flags: String, of function: String) -> XPathPattern? {
    let key = PatternKey(pattern: pattern, flags: flags)
    if let known = patterns[key] { return known }
    do {
      let read = try XPathPattern(pattern, flags: flags)
      let size = pattern.utf8.count + read.program.instructions.count
      guard spend(size >> 2) else { return nil }
      // A pattern that is large takes the place of all others.
      if patterns.count >= 256 || size > 1_000 { patterns.removeAll() }
      patterns[key] = read
      return read
    } catch {
      _ = null(.invalid(function: function, text: error.description), at: place)
      return nil
    }
  }
}
