internal import FEEL

extension DMNError {
  /// What is wrong, in English.
  public var english: String {
    switch cause {
    case .notWellFormed(let words):
      "this is not well-formed XML\(words.isEmpty ? "" : ": \(words)")"
    case .tooLarge(let bytes, let limit): "the file has \(bytes) bytes, more than \(limit)"
    case .tooDeep(let limit): "elements are nested more than \(limit) deep"
    case .tooManyElements(let limit): "there are more than \(limit) elements"
    case .tooManyAttributes(let limit): "an element has more than \(limit) attributes"
    case .unknownEncoding(let name): "the encoding “\(name)” cannot be read"
    case .documentType: "the file has a <!DOCTYPE>, which is not accepted"
    case .entity(let name): "the entity “&\(name);” is not known"
    case .unknownRoot(let found, let expected): "the root is “\(found)”, not “\(expected)”"
    case .unknownNamespace(let found):
      "the namespace “\(found)” is that of no version of DMN from 1.1 to 1.6"
    case .missingAttribute(let name): "the attribute “\(name)” is missing"
    case .missingPart(let name): "the element “\(name)” is missing"
    case .unexpectedElement(let name): "the element “\(name)” does not belong here; passed over"
    case .unexpectedAttribute(let name):
      "the attribute “\(name)” does not belong here; passed over"
    case .repeatedElement(let name): "the element “\(name)” stands here more than once"
    case .strayText(let text): "the text “\(text)” does not belong here; passed over"
    case .wrongValue(let attribute, let found, let allowed):
      "“\(attribute)” is “\(found)”, not \(Self.choice(allowed, " or "))"
    case .foreignElement(let name):
      "the element “\(name)” is none of DMN's; kept as an extension"
    case .unknownPrefix(let prefix): "the prefix “\(prefix)” stands for no namespace"
    default: englishAboutModel
    }
  }

  private var englishAboutModel: String {
    switch cause {
    case .duplicateIdentifier(let id): "the identifier “\(id)” is used more than once"
    case .furtherFindings(let limit): "there are more than \(limit) findings; the rest is left out"
    case .danglingReference(let id, let expected):
      "nothing has the identifier “\(id)”; expected: \(expected)"
    case .wrongKind(let id, let found, let expected):
      "“\(id)” is a \(found), not a \(expected)"
    case .missingImport(let namespace):
      "the namespace “\(namespace)” is referred to but not imported"
    case .missingModel(let namespace): "the imported model “\(namespace)” was not given"
    case .duplicateName(let name, let kind): "more than one \(kind) is called “\(name)”"
    case .requirementCycle(let names):
      "requirements go in a circle: \(names.joined(separator: " → "))"
    case .typeCycle(let names): "a type refers to itself: \(names.joined(separator: " → "))"
    case .importCycle(let names): "imports go in a circle: \(names.joined(separator: " → "))"
    case .unknownType(let name): "no type is called “\(name)”"
    case .entryCount(let rule, let part, let found, let expected):
      "rule \(rule) has \(found) of \(part), not \(expected)"
    case .missingExpression: "there is no expression; the result will be null"
    case .missingOutputs: "the decision table has no output"
    case .aggregationWithoutCollect:
      "only the hit policy COLLECT aggregates; the aggregation is passed over"
    case .unreadable(let error):
      "expression, line \(error.position.line), column \(error.position.column): " + error.english
    case .mistyped(let issue):
      "expression, line \(issue.position.line), column \(issue.position.column): " + issue.english
    case .table(let finding): finding.english
    default: ""
    }
  }

  /// What to do about it, in English.
  public var remedyInEnglish: String {
    switch cause {
    case .notWellFormed: "export the file again with the program that wrote it"
    case .tooLarge, .tooDeep, .tooManyElements:
      "split the model into several files that import one another"
    case .tooManyAttributes: "give the element fewer attributes"
    case .unknownEncoding: "save the file as UTF-8"
    case .documentType, .entity: "remove the <!DOCTYPE> and write entities as text"
    case .unknownRoot(_, let expected): "give a file whose root is <\(expected)>"
    case .unknownNamespace: "write xmlns=\"\(Vocabulary.model)\" on the root"
    case .missingAttribute(let name): "add \(name)=\"…\""
    case .missingPart(let name): "add <\(name)>"
    case .unexpectedElement, .unexpectedAttribute, .strayText:
      "remove it, or move it into extensionElements"
    case .foreignElement: "move it into extensionElements"
    case .repeatedElement, .duplicateIdentifier: "leave only one"
    case .wrongValue(_, _, let allowed): "write \(Self.choice(allowed, " or "))"
    case .unknownPrefix(let prefix): "write xmlns:\(prefix)=\"…\" on the root"
    case .furtherFindings: "mend what is listed first"
    case .danglingReference, .wrongKind: "correct the href, or add the element"
    case .missingImport: "add an <import>"
    case .missingModel: "give that model as well"
    case .duplicateName: "give each a name of its own"
    case .requirementCycle, .typeCycle, .importCycle: "remove one of the references"
    case .unknownType: "use a type of FEEL, or add an itemDefinition"
    case .entryCount: "give every rule as many cells as there are columns"
    case .missingExpression: "add an expression"
    case .missingOutputs: "add at least one <output>"
    case .unreadable(let error): error.remedyInEnglish
    case .mistyped: "check the types of what it names"
    case .table(let finding): finding.remedyInEnglish
    case .aggregationWithoutCollect: "make the hit policy COLLECT, or remove the aggregation"
    }
  }
}

extension DMNError: CustomStringConvertible {
  public var description: String {
    let place = [line.map { "line \($0)" }, element.isEmpty ? nil : element].compactMap { $0 }
    return
      "\(place.isEmpty ? "" : place.joined(separator: ", ") + ": ")\(english); \(remedyInEnglish)"
  }
}
