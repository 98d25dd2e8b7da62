import Foundation
import TradeTerms

/// Bytes for the readers under test.
enum Bytes {
  static func read<Value>(_ text: String, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    Array(text.utf8).withUnsafeBytes(body)
  }

  /// A file of the folder of reference tables of this repository.
  static func reference(_ name: String) throws -> [UInt8] {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try Array(Data(contentsOf: root.appending(path: "Reference/\(name)")))
  }
}
