/// What the names of an expression stand for while it is evaluated.
public struct Environment: Sendable {
  public var values: [String: Value]
  public var functions: [String: Function]
  /// What the types of the surroundings are.
  public var types: [String: ValueType]
  /// The instant that `now()` and `today()` give; they are null where it is nil.
  public var now: DateTime?
  /// Makes a function outside the language of what describes it; nil where it is not allowed.
  public var external: (@Sendable (FunctionLiteral, Context) -> FunctionValue?)?

  public init(
    values: [String: Value] = [:], functions: [String: Function] = [:],
    types: [String: ValueType] = [:], now: DateTime? = nil
  ) {
    self.values = values
    self.functions = functions
    self.types = types
    self.now = now
  }

  /// The scope in which an expression for this environment is read.
  public var scope: Scope {
    Scope(
      names: values.keys, functions: functions.mapValues { Scope.Signature($0.argumentCount) })
  }
}
