import FEEL
import Testing

/// A pattern, texts that it matches somewhere, and texts that it matches nowhere.
struct PatternCase: Sendable, CustomTestStringConvertible {
  let pattern: String
  let flags: String
  let yes: [String]
  let no: [String]

  init(_ pattern: String, _ flags: String = "", yes: [String] = [], no: [String] = []) {
    self.pattern = pattern
    self.flags = flags
    self.yes = yes
    self.no = no
  }

  var testDescription: String { "/\(pattern)/\(flags)" }

  func check() throws {
    let compiled = try XPathPattern(pattern, flags: flags)
    for text in yes { #expect(try compiled.matches(text), "\(testDescription) on “\(text)”") }
    for text in no { #expect(try !compiled.matches(text), "\(testDescription) on “\(text)”") }
  }
}
