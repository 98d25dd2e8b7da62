/// How a name of an expression is read from a column.
public struct ColumnInput: Hashable, Sendable {
  /// The type of the value, with what is needed to read it.
  public enum Kind: Hashable, Sendable {
    case boolean
    /// The number is the whole number of the column over ten to the power `scale`.
    case number(scale: Int)
    /// The texts that a code of the column stands for.
    case text([String])
    case day
  }

  /// The place of the column among those given to the program.
  public let column: Int
  public let kind: Kind
  /// The place of a second column that says the same from another source, if there is one.
  ///
  /// Where the two put a condition on different sides, the condition is unknown.
  public let beside: Int?

  public init(column: Int, kind: Kind, beside: Int? = nil) {
    self.column = column
    self.kind = kind
    self.beside = beside
  }
}
