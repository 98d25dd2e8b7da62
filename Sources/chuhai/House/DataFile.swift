import FEEL
import Foundation

/// Values that come in a file, as JSON or as FEEL writes them.
enum DataFile {
  private static let mostBytes = 64 << 20

  /// The context in a file; a file with anything else is refused.
  static func context(_ path: String) throws -> Context {
    let text = String(decoding: try FileBytes.read(path, most: mostBytes), as: UTF8.self)
    let value: Value
    do {
      value = try Parser.data(text)
    } catch {
      throw ExpressionFault(file: path, error: error)
    }
    guard case .context(let context) = value else {
      throw ExpressionFault(
        file: path,
        error: SyntaxError(
          .unexpected(found: value.typeName, expected: "{"),
          at: SourcePosition(line: 1, column: 1)))
    }
    return context
  }
}
