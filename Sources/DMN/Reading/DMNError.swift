public import FEEL

/// What is wrong with a model: where, what was found, what should stand there.
public struct DMNError: Error, Hashable, Sendable {
  /// What is wrong.
  public let cause: Cause
  /// The line of the file, from 1; `nil` where a model was not read from a file.
  public let line: Int?
  /// The element, with its name where it has one, such as `decision “Approval”`.
  public let element: String

  /// A fault at a place.
  public init(_ cause: Cause, line: Int? = nil, element: String = "") {
    self.cause = cause
    self.line = line
    self.element = element
  }
}

extension DMNError {
  /// What is wrong at the place, with what was found.
  public enum Cause: Hashable, Sendable {
    // The file.
    case notWellFormed(String)
    case tooLarge(bytes: Int, limit: Int)
    case tooDeep(limit: Int)
    case tooManyElements(limit: Int)
    case tooManyAttributes(limit: Int)
    case unknownEncoding(String)
    case documentType
    case entity(String)
    case unknownRoot(found: String, expected: String)
    case unknownNamespace(String)
    // The elements.
    case missingAttribute(String)
    case missingPart(String)
    case unexpectedElement(String)
    case unexpectedAttribute(String)
    case repeatedElement(String)
    case strayText(String)
    case wrongValue(attribute: String, found: String, allowed: [String])
    case foreignElement(String)
    case unknownPrefix(String)
    case duplicateIdentifier(String)
    case furtherFindings(limit: Int)
    // The model as a whole.
    case danglingReference(String, expected: String)
    case wrongKind(String, found: String, expected: String)
    case missingImport(namespace: String)
    case missingModel(namespace: String)
    case duplicateName(String, of: String)
    case requirementCycle([String])
    case typeCycle([String])
    case importCycle([String])
    case unknownType(String)
    case entryCount(rule: Int, part: String, found: Int, expected: Int)
    case missingExpression
    case missingOutputs
    case aggregationWithoutCollect
    // What its expressions and tables say.
    case unreadable(SyntaxError)
    case mistyped(EvaluationIssue)
    case table(TableFinding)
  }

  /// How much a fault weighs.
  public enum Severity: String, Hashable, Sendable {
    /// The model cannot be used.
    case error
    /// The model can be used; something in it is passed over or looks wrong.
    case warning
  }

  /// How much the fault weighs.
  public var severity: Severity {
    switch cause {
    case .table(let finding): finding.isError ? .error : .warning
    case .unexpectedElement, .unexpectedAttribute, .strayText, .foreignElement,
      .duplicateIdentifier, .furtherFindings, .missingExpression, .aggregationWithoutCollect,
      .missingModel:
      .warning
    default: .error
    }
  }
}
