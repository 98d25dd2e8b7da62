/// What the names of an expression stand for while it is evaluated.
public struct Environment: Sendable {
  public var values: [String: Value]
  public var functions: [String: Function]

  public init(values: [String: Value] = [:], functions: [String: Function] = [:]) {
    self.values = values
    self.functions = functions
  }

  /// The scope in which an expression for this environment is read.
  public var scope: Scope {
    Scope(
      names: values.keys, functions: functions.mapValues { Scope.Signature($0.argumentCount) })
  }
}
