import DMN
import FEEL
import Testing

/// What the expressions and tables of a model say.
@Suite struct LogicCheckTests {
  /// A model with a person of a type of its own, and one decision that needs it.
  private static func check(_ logic: String, type: String = "number") throws -> [DMNError] {
    try SampleModel.check(
      """
      <itemDefinition name="tGrade"><typeRef>string</typeRef>
      <allowedValues><text>"low", "high"</text></allowedValues></itemDefinition>
      <itemDefinition name="tPerson"><itemComponent name="age"><typeRef>number</typeRef>
      </itemComponent><itemComponent name="grade"><typeRef>tGrade</typeRef></itemComponent>
      </itemDefinition>
      <inputData name="Person" id="p"><variable name="Person" typeRef="tPerson"/></inputData>
      <decision name="D" id="d"><variable name="D" typeRef="\(type)"/>
      <informationRequirement><requiredInput href="#p"/></informationRequirement>
      \(logic)
      </decision>
      """)
  }

  private static func literal(_ text: String) -> String {
    "<literalExpression id=\"e\">\n<text>\(text)</text></literalExpression>"
  }

  private static func table(_ rows: [(String, String, String)], policy: String = "UNIQUE") -> String
  {
    let rules = rows.enumerated().map { index, row in
      """
      <rule id="r\(index + 1)"><inputEntry><text>\(row.0)</text></inputEntry>
      <inputEntry><text>\(row.1)</text></inputEntry>
      <outputEntry><text>\(row.2)</text></outputEntry></rule>
      """
    }
    return """
      <decisionTable id="t" hitPolicy="\(policy)">
      <input><inputExpression><text>Person.age</text></inputExpression></input>
      <input><inputExpression><text>Person.grade</text></inputExpression></input>
      <output/>
      \(rules.joined(separator: "\n"))
      </decisionTable>
      """
  }

  @Test func `a model whose parts fit has no findings`() throws {
    #expect(try Self.check(Self.literal("Person.age + 1")) == [])
    #expect(
      try Self.check(
        Self.table([
          ("&lt; 18", "-", "1"), ("&gt;= 18", "\"low\"", "2"), ("&gt;= 18", "\"high\"", "3"),
        ])
      ) == [])
  }

  @Test func `an expression that cannot be read is told with its line`() throws {
    let findings = try Self.check(Self.literal("Person.age +"))
    #expect(findings.count == 1)
    #expect(findings[0].line == 10)
    #expect(findings[0].severity == .error)
    #expect(findings[0].english.hasPrefix("expression, line 1, column 13: "))
    #expect(findings[0].chinese.hasPrefix("表达式第 1 行第 13 列："))
  }

  @Test(arguments: [
    ("Person.age + \"a\"", "“+” does not take number and string"),
    ("Person.size", "there is no member “size”"),
    ("if Person.age then 1 else 2", "“Person.age” is a number, not a boolean"),
    ("Person.grade", "“D” is a string, not a number"),
  ])
  func `types that do not fit are told`(_ text: String, _ words: String) throws {
    let findings = try Self.check(Self.literal(text))
    #expect(findings.count == 1)
    #expect(findings.allSatisfy { $0.english.hasSuffix(": \(words)") })
  }

  @Test func `the types that a model declares are what its tables are checked against`() throws {
    let holes = try Self.check(Self.table([("&lt; 18", "-", "1"), ("&gt;= 18", "\"low\"", "2")]))
    #expect(
      holes.map(\.english) == ["no rule holds for Person.age = 18, Person.grade = \"high\""])
    #expect(holes.map(\.severity) == [.warning])
    let stranger = try Self.check(
      Self.table([("\"18\"", "-", "1"), ("-", "-", "2")], policy: "FIRST"))
    #expect(
      stranger.map(\.english) == [
        "rule 1 compares “Person.age”, which is a number, with \"18\"",
        "rule 1 never holds: no row fits all of its cells",
      ])
  }

  @Test func `rules that meet are told at the line of the second`() throws {
    let findings = try Self.check(Self.table([("&lt;= 18", "-", "1"), ("&gt;= 18", "-", "2")]))
    #expect(
      findings.map(\.english) == [
        "rules 1, 2 hold at once for Person.age = 18, Person.grade = \"high\""
      ])
    #expect(findings.map(\.severity) == [.error])
    #expect(findings[0].line == 17)
  }

  @Test func `a cell that cannot be read is told once, with its rule`() throws {
    let findings = try Self.check(
      Self.table([("&lt; (", "-", "1"), ("-", "-", "2")], policy: "FIRST"))
    #expect(findings.map(\.english).count == 1)
    #expect(findings[0].english.hasPrefix("rule 1, “Person.age”: "))
    let output = try Self.check(Self.table([("-", "-", "1 +")]))
    #expect(output.count == 1)
  }
}
