import FEEL
import Testing

/// Texts that are hardly patterns: each is refused or works, and nothing breaks.
struct PatternFuzzTests {
  static let pieces = [
    "a", "b", "K", "中", "\u{1F600}", "e\u{301}", "(", "(", ")", ")", "(?:", "(?", "[", "]", "[^",
    "-[",
    "-", "^", "$", ".", "*", "+", "?", "??", "*?", "{2}", "{1,}", "{0,3}", "{", "}", ",", "|",
    "\\1",
    "\\2", "\\10", "\\d", "\\W", "\\i", "\\S", "\\p{L}", "\\P{IsGreek}", "\\p{", "\\", "\\n", "\\-",
    " ", "\n", "a-z", "A-Z", "1", "$1", "\\$", "\0", "\u{10FFFF}",
  ]

  @Test(arguments: [UInt64(11), 12, 13, 14])
  func `random texts are refused or work`(_ seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var compiled = 0
    for _ in 0..<6_000 {
      let pattern = text(&numbers, 12)
      let flags = (0..<numbers.below(3)).map { _ in numbers.pick(["s", "m", "i", "x", "q"]) }
      guard let ready = try? XPathPattern(pattern, flags: flags.joined()) else { continue }
      compiled += 1
      for _ in 0..<3 {
        let input = text(&numbers, 8)
        let found = try? ready.matches(input, stepLimit: 5_000)
        guard let parts = try? ready.split(input, stepLimit: 5_000) else { continue }
        #expect(found == (parts.count > 1), "/\(pattern)/\(flags) on “\(input)”")
        #expect(parts.joined().unicodeScalars.count <= input.unicodeScalars.count)
        let same = try? ready.replacing(
          in: input, with: flags.contains("q") ? pattern : "$0", stepLimit: 5_000)
        guard !flags.contains("q") else { continue }
        #expect(same.map { Array($0.unicodeScalars) } == Array(input.unicodeScalars))
      }
    }
    #expect(compiled > 500)
  }

  private func text(_ numbers: inout SeededNumbers, _ bound: Int) -> String {
    (0..<numbers.below(bound)).map { _ in numbers.pick(Self.pieces) }.joined()
  }
}
