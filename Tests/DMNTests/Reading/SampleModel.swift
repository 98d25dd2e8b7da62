import DMN

/// Small models for tests, written out in full.
enum SampleModel {
  /// A model of a version around some content.
  static func text(
    _ content: String, version: DMNVersion = .v1_5, attributes: String = ""
  ) -> String {
    """
    <definitions xmlns="\(version.modelNamespace)" name="m" id="m" \
    namespace="http://example.org/m" \(attributes)>
    \(content)
    </definitions>
    """
  }

  /// Reads a model of 1.5 around some content.
  static func read(_ content: String, attributes: String = "") throws -> ModelReading {
    try ModelReader().read(Array(text(content, attributes: attributes).utf8))
  }

  /// What is wrong with a model of 1.5 around some content, taken as a whole.
  static func check(_ content: String, imports: [Definitions] = []) throws -> [DMNError] {
    let reading = try read(content)
    return ModelCheck(reading.model, imports: imports, lines: reading.lines).run()
  }

  /// A decision that needs others, by their identifiers.
  static func decision(_ id: String, needs: [String] = []) -> String {
    let requirements = needs.map {
      "<informationRequirement><requiredDecision href=\"#\($0)\"/></informationRequirement>"
    }
    return """
      <decision name="\(id)" id="\(id)">
      \(requirements.joined())<literalExpression><text>1</text></literalExpression>
      </decision>
      """
  }
}
