/// A question for one column that a store asks of its own tables, made to stand inside the
/// question of another store: the two are joined in the database, and neither store knows a table of
/// the other.
public struct Selection: Hashable, Sendable {
  /// What one of its parameters stands for.
  public enum Value: Hashable, Sendable {
    case int(Int64)
    case text(String)
  }

  /// The statement, its parameters written `?` in their order.
  public let sql: String
  public let values: [Value]

  public init(_ sql: String, _ values: [Value] = []) {
    self.sql = sql
    self.values = values
  }

  /// Binds its parameters from one on, and gives the next free one.
  public func bind(to statement: any DatabaseStatement, from first: Int) -> Int {
    for (index, value) in values.enumerated() {
      switch value {
      case .int(let number): statement.bind(first + index, number)
      case .text(let text): statement.bind(first + index, text)
      }
    }
    return first + values.count
  }
}
