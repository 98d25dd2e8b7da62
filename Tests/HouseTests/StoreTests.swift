import Testing

/// SQL stands in few places, where a reader looks for it.
struct StoreTests {
  @Test func `SQL is written in stores and migrations only`() throws {
    let statement =
      /\b(?:SELECT|INSERT INTO|DELETE FROM|CREATE (?:UNIQUE )?(?:TABLE|INDEX)|UPDATE [a-z_]+ SET)\b/
    for file in try SourceFile.product where !Self.mayHoldSQL(file) {
      for line in file.lineNumbers(matching: statement, having: Self.words)
      where !Self.isComment(file.lines[line - 1]) {
        Issue.record("\(file.path):\(line): move the SQL into a …Store.swift of \(file.target)")
      }
    }
  }

  @Test func `stores and migrations are told by their names`() throws {
    #expect(Self.mayHoldSQL(try SourceFile(path: "Sources/Registry/PartyStore.swift")))
    #expect(!Self.mayHoldSQL(try SourceFile(path: "Sources/Registry/Enterprise.swift")))
  }

  private static let words = ["SELECT", "INSERT", "DELETE", "CREATE", "UPDATE"]

  /// A store, its aspects, migrations; and the port itself, which speaks to the engines.
  private static func mayHoldSQL(_ file: SourceFile) -> Bool {
    file.name.contains(/Store(?:\+\w+)?\.swift$/)
      || file.name.contains(/Migrations?(?:\+\w+)?\.swift$/)
      || file.target.hasPrefix("Storage")
  }

  private static func isComment(_ line: String) -> Bool {
    line.contains(/^\s*\/\//)
  }
}
