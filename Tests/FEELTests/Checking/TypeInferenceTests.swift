import FEEL
import Testing

@Suite struct TypeInferenceTests {
  private static let names: [String: ValueType] = [
    "n": .number, "text": .string, "flag": .boolean, "day": .date, "span": .dayTimeDuration,
    "order": .context([
      ValueType.Member(
        name: "lines", type: .list(.context([ValueType.Member(name: "price", type: .number)]))),
      ValueType.Member(name: "total", type: .number),
    ]), "unknown": .any,
  ]

  private static func inferred(_ text: String) throws -> (ValueType, [String]) {
    var scope = Scope(names: Array(names.keys))
    for member in ["lines", "price", "total", "colour"] { scope.add(member: member) }
    var inference = TypeInference(names: names)
    let type = inference.type(of: try Parser.expression(text, scope: scope))
    return (type, inference.findings.map(\.english))
  }

  @Test(arguments: [
    ("n + 1", ValueType.number), ("text + \"a\"", .string), ("day - day", .dayTimeDuration),
    ("day + span", .date), ("2 * span", .dayTimeDuration), ("span / span", .number),
    ("n > 1 and flag", .boolean), ("if flag then n else 2", .number),
    ("if flag then n else text", .any), ("order.total", .number),
    ("order.lines.price", .list(.number)),
    ("order.lines[price > 3]", .list(.context([ValueType.Member(name: "price", type: .number)]))),
    ("for l in order.lines return l.price * 2", .list(.number)),
    ("some l in order.lines satisfies l.price > 2", .boolean), ("string length(text)", .number),
    ("unknown + 1", .any), ("{a: n, b: a + 1}.b", .number), ("[1, 2][1]", .number),
    ("-n", .number),
  ])
  func `the type of what an expression gives is found`(
    _ text: String, _ type: ValueType
  ) throws {
    let (found, findings) = try Self.inferred(text)
    #expect(found == type)
    #expect(findings == [])
  }

  @Test(arguments: [
    ("n + text", "“+” does not take number and string"),
    ("day + day", "“+” does not take date and date"),
    ("n > text", "“>” does not take number and string"),
    ("n between 1 and \"a\"", "“between” does not take number and string"),
    ("if n then 1 else 2", "“n” is a number, not a boolean"),
    ("flag and text", "“text” is a string, not a boolean"),
    ("order.colour", "there is no member “colour”"),
    ("order.lines[price > \"a\"]", "“>” does not take number and string"),
    ("-text", "“-” does not take string"),
    ("for l in order.lines return l.price + text", "“+” does not take number and string"),
    ("some l in order.lines satisfies l.price", "“l.price” is a number, not a boolean"),
  ])
  func `a part that cannot work is told`(_ text: String, _ finding: String) throws {
    #expect(try Self.inferred(text).1 == [finding])
  }
}
