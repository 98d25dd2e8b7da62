import Testing

struct FunctionBodyTests {
  @Test func `a function is measured from its first word to its closing brace`() {
    let file = SourceFile(
      path: "Sources/Quay/Ship.swift",
      text: """
        struct Ship {
          func load(
            _ cargo: [Int]
          ) -> Int {
            cargo.reduce(0) { sum, piece in
              sum + piece
            }
          }

          init() {}
          var isEmpty: Bool { true }
        }
        """)
    #expect(
      FunctionBody.all(in: file) == [FunctionBody(name: "func load", line: 2, lineCount: 7)])
  }

  @Test func `a requirement of a protocol has no body and no length`() {
    let file = SourceFile(
      path: "Sources/Quay/Harbour.swift",
      text: """
        protocol Harbour {
          func berth(
            _ name: String
          ) throws
          init(name: String)
        }
        """)
    #expect(FunctionBody.all(in: file).isEmpty)
  }

  @Test func `functions inside functions are measured on their own`() {
    let file = SourceFile(
      path: "Sources/Quay/Pilot.swift",
      text: """
        func pilot() {
          func turn() {
            print("port")
          }
          turn()
        }
        """)
    #expect(FunctionBody.all(in: file).map(\.lineCount) == [6, 3])
  }
}
