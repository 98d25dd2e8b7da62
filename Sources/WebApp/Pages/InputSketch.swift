import DMN

/// The inputs of a model as a context to fill in, each with null in its place.
enum InputSketch {
  private static let mostDepth = 6

  static func text(_ model: Definitions) -> String {
    let lines = model.inputs.map { input in
      "  \(quoted(input.name)): \(value(input.variable?.typeRef, model, 1))"
    }
    return lines.isEmpty ? "{}" : "{\n" + lines.joined(separator: ",\n") + "\n}"
  }

  private static func value(_ type: String?, _ model: Definitions, _ depth: Int) -> String {
    guard depth < mostDepth, let item = model.itemDefinitions.first(where: { $0.name == type })
    else { return "null" }
    return value(item, model, depth)
  }

  private static func value(
    _ item: ItemDefinition, _ model: Definitions, _ depth: Int
  ) -> String {
    guard depth < mostDepth else { return "null" }
    if item.isCollection { return "[]" }
    guard !item.components.isEmpty else { return value(item.typeRef, model, depth + 1) }
    let space = String(repeating: "  ", count: depth + 1)
    let members = item.components.map { component in
      "\(space)\(quoted(component.name)): \(value(component, model, depth + 1))"
    }
    return "{\n" + members.joined(separator: ",\n") + "\n"
      + String(repeating: "  ", count: depth) + "}"
  }

  private static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
