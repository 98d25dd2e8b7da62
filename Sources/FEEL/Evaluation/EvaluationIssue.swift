/// Why a value became null, kept beside it.
public struct EvaluationIssue: Hashable, Sendable {
  /// What went wrong.
  public enum Cause: Hashable, Sendable {
    case wrongTypes(operation: String, types: [String])
    case divisionByZero
    case beyondRange(operation: String)
    case unknownName(String)
    case noMember(String)
    case wrongArgument(function: String, type: String)
    case overlappingRules([Int])
    case noRule
    case tooManySteps(limit: Int)
  }

  public let cause: Cause
  public let position: SourcePosition

  public init(_ cause: Cause, at position: SourcePosition) {
    self.cause = cause
    self.position = position
  }
}

extension EvaluationIssue: CustomStringConvertible {
  /// The issue in English.
  public var description: String {
    switch cause {
    case .wrongTypes(let operation, let types):
      "\(position): “\(operation)” does not take \(types.joined(separator: " and "))"
    case .divisionByZero: "\(position): division by zero"
    case .beyondRange(let operation): "\(position): the result of “\(operation)” is beyond range"
    case .unknownName(let name): "\(position): nothing is called “\(name)”"
    case .noMember(let name): "\(position): there is no member “\(name)”"
    case .wrongArgument(let function, let type):
      "\(position): “\(function)” does not take a \(type)"
    case .overlappingRules(let rules):
      "\(position): several rules hold: " + rules.map(String.init).joined(separator: ", ")
    case .noRule: "\(position): no rule holds and there is no default"
    case .tooManySteps(let limit): "\(position): more than \(limit) steps"
    }
  }
}
