/// Reads files of test cases of the kit: bytes of XML in, cases out.
public struct KitReader: Sendable {
  private let limits: ReadingLimits

  /// A reader for files of at most a given size.
  public init(limits: ReadingLimits = ReadingLimits()) {
    self.limits = limits
  }

  /// Reads a file; it is refused if anything in it is not understood.
  public func read(_ bytes: [UInt8]) throws(DMNError) -> KitSuite {
    let document = try XMLReading(limits: limits).document(bytes)
    let root = document.root
    guard root.name == "testCases" else {
      throw DMNError(
        .unknownRoot(found: root.name, expected: "testCases"), line: root.line, element: root.name)
    }
    var suite = KitSuite(modelName: "")
    for part in root.elements {
      switch part.name {
      case "modelName": suite.modelName = part.text.trimmed
      case "labels": suite.labels = part.elements.map(\.text.trimmed)
      case "testCase": suite.cases.append(try testCase(part))
      default: throw unexpected(part)
      }
    }
    if suite.modelName.isEmpty { throw missing("modelName", root) }
    return suite
  }

  private func testCase(_ element: XMLElement) throws(DMNError) -> KitCase {
    var description: String?
    var inputs: [KitCase.Input] = []
    var results: [KitCase.Result] = []
    for part in element.elements {
      switch part.name {
      case "description": description = part.text
      case "inputNode": inputs.append(try input(part))
      case "resultNode": results.append(try result(part))
      default: throw unexpected(part)
      }
    }
    return KitCase(
      id: element["id"] ?? "", description: description, target: try target(element),
      invocableName: element["invocableName"], inputs: inputs, results: results)
  }

  private func target(_ element: XMLElement) throws(DMNError) -> KitCase.Target {
    guard let text = element["type"] else { return .decision }
    guard let target = KitCase.Target(rawValue: text) else {
      let allowed = KitCase.Target.allCases.map(\.rawValue)
      throw DMNError(
        .wrongValue(attribute: "type", found: text, allowed: allowed), line: element.line,
        element: element.name)
    }
    return target
  }

  private func input(_ element: XMLElement) throws(DMNError) -> KitCase.Input {
    guard let name = element["name"] else { throw missing(attribute: "name", element) }
    return KitCase.Input(
      name: name, namespace: element["namespace"], value: try value(inside: element))
  }

  private func result(_ element: XMLElement) throws(DMNError) -> KitCase.Result {
    guard let name = element["name"] else { throw missing(attribute: "name", element) }
    var expected = KitValue.null
    for part in element.elements {
      switch part.name {
      case "expected": expected = try value(inside: part)
      case "computed": continue
      default: throw unexpected(part)
      }
    }
    let isError = ["true", "1"].contains(element["errorResult"]?.trimmed ?? "")
    return KitCase.Result(name: name, type: element["type"], isError: isError, expected: expected)
  }
}

extension KitReader {
  /// The value that an element holds: simple, a list, components, or nothing, which is null.
  private func value(inside element: XMLElement) throws(DMNError) -> KitValue {
    if isNil(element) { return .null }
    var components: [KitValue.Component] = []
    var single: KitValue?
    for part in element.elements {
      switch part.name {
      case "value": single = simple(part)
      case "list": single = try list(part)
      case "component": components.append(try component(part))
      default: throw unexpected(part)
      }
    }
    if let single { return single }
    return components.isEmpty ? .null : .components(components)
  }

  private func simple(_ element: XMLElement) -> KitValue {
    if isNil(element) { return .null }
    let type = element[Vocabulary.schemaInstance, "type"]?.trimmed.split(separator: ":").last
    return .simple(element.text, type: type.map(String.init))
  }

  private func list(_ element: XMLElement) throws(DMNError) -> KitValue {
    if isNil(element) { return .null }
    var items: [KitValue] = []
    for part in element.elements {
      guard part.name == "item" else { throw unexpected(part) }
      items.append(try value(inside: part))
    }
    return .list(items)
  }

  private func component(_ element: XMLElement) throws(DMNError) -> KitValue.Component {
    guard let name = element["name"] else { throw missing(attribute: "name", element) }
    return KitValue.Component(name: name, value: try value(inside: element))
  }

  private func isNil(_ element: XMLElement) -> Bool {
    ["true", "1"].contains(element[Vocabulary.schemaInstance, "nil"]?.trimmed ?? "")
  }

  private func unexpected(_ element: XMLElement) -> DMNError {
    DMNError(.unexpectedElement(element.name), line: element.line, element: element.name)
  }

  private func missing(_ part: String, _ element: XMLElement) -> DMNError {
    DMNError(.missingPart(part), line: element.line, element: element.name)
  }

  private func missing(attribute name: String, _ element: XMLElement) -> DMNError {
    DMNError(.missingAttribute(name), line: element.line, element: element.name)
  }
}
