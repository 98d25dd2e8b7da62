import Testing

/// Keeps the rules of `CONTRIBUTING.md` that neither compiler nor formatter can see. Each message
/// says what to do instead.
struct HouseTests {
  @Test func `files and functions stay small`() throws {
    for file in try SourceFile.swift {
      let lines = file.lines.count - 1
      #expect(lines <= 300, "\(file.path) has \(lines) lines: split it, Type+Aspect.swift")
      for function in FunctionBody.all(in: file) {
        #expect(
          function.lineCount <= 70,
          "\(file.path):\(function.line): \(function.name) has \(function.lineCount) lines: split")
      }
    }
  }

  @Test func `names say what a thing is about`() throws {
    let vague = /(?:Manager|Helper|Util|Utils|Common|Base)(?![a-z])/
    let declared =
      /(?:struct|class|enum|actor|protocol) \w*(?:Manager|Helper|Utils?|Common|Base)(?![a-z])/
    let words = ["Manager", "Helper", "Util", "Common", "Base"]
    for file in try SourceFile.swift {
      #expect(!file.name.contains(vague), "\(file.path): name the file for its subject")
      for line in file.lineNumbers(matching: declared, having: words) {
        Issue.record("\(file.path):\(line): name the type for what it is in the domain")
      }
    }
  }

  @Test func `a room imports only what stands above it`() throws {
    for file in try SourceFile.product {
      for module in file.imports {
        if let objection = HousePlan.objection(to: module, in: file.target) {
          Issue.record("\(file.path) imports \(module): \(objection)")
        }
      }
    }
  }

  @Test func `the plan knows every room, and its objections hold`() {
    let folders = Repository.folders(in: "Sources")
      .filter { !Repository.paths(under: "Sources/\($0)").allSatisfy { $0.isModuleMap } }
    #expect(Set(folders) == Set(HousePlan.rooms), "give a new target its layer in HousePlan.swift")
    for room in HousePlan.rooms {
      #expect(
        !Repository.paths(under: "Sources/\(room)").isEmpty, "the tests do not see Sources/\(room)")
    }
    #expect(HousePlan.objection(to: "GRDB", in: "Registry") != nil)
    #expect(HousePlan.objection(to: "Entitlements", in: "Clearance") != nil)
    #expect(HousePlan.objection(to: "Storage", in: "CustomsMessages") != nil)
    #expect(HousePlan.objection(to: "StorageSQLite", in: "WebApp") != nil)
    #expect(HousePlan.objection(to: "PolicyPacks", in: "TradeLedger") != nil)
    #expect(HousePlan.objection(to: "TradeLedger", in: "Clearance") == nil)
  }

  @Test func `nothing is left undone and nothing may crash`() throws {
    // Written apart, so that this file passes its own rule.
    let unfinished = ["TO" + "DO", "FIX" + "ME"]
    let crashing = ["fatal" + "Error", "precondition" + "Failure", "try" + "!", "as" + "!"]
    for file in try SourceFile.swift {
      for line in file.lineNumbers(holding: unfinished) {
        Issue.record("\(file.path):\(line): finish it now, or file an issue and say so in the docs")
      }
      for line in file.lineNumbers(holding: crashing) {
        Issue.record("\(file.path):\(line): throw an Explained error, or make the case impossible")
      }
    }
  }

  @Test func `every command comes through the door of the house`() throws {
    // They open, fill or bring along a database that the house may not be able to read.
    let before = ["HouseOptions", "Wiring", "UpgradeCommand", "BackupCommand", "RestoreCommand"]
    for file in try SourceFile.product where file.target == "chuhai" {
      let name = String(file.name.prefix { $0 != "." })
      for line in file.lineNumbers(holding: ["Wiring.open(", "DatabaseLocation("])
      where !before.contains(name) && file.lines[line - 1].contains("open(") {
        Issue.record(
          "\(file.path):\(line): open the house for a permission, HouseOptions.open(toRead:by:)")
      }
    }
  }

  @Test func `a shared mutable thing says why it is safe`() throws {
    let marks = ["@unch" + "ecked Sendable", "nonisolated(un" + "safe)"]
    for file in try SourceFile.product {
      for line in file.lineNumbers(holding: marks) {
        let before = file.lines[max(0, line - 6)..<(line - 1)]
        #expect(
          before.contains { $0.contains("//") } || file.lines[line - 1].contains("//"),
          "\(file.path):\(line): write above it why no two tasks can race here")
      }
    }
  }

  @Test func `below the shells nobody asks the clock or draws a number`() throws {
    let asked = ["Date()", "Date.now", "UUID()", "SystemRandomNumberGenerator", "Instant.now"]
    for file in try SourceFile.product {
      guard let layer = HousePlan.layer(of: file.target), layer < HousePlan.layers.count - 1,
        !HousePlan.liveHalves.contains(file.target)
      else { continue }
      for line in file.lineNumbers(holding: asked) {
        Issue.record("\(file.path):\(line): take the clock or the number as a parameter")
      }
    }
  }
}

extension String {
  /// Whether a path belongs to the module map of a C library.
  fileprivate var isModuleMap: Bool { hasSuffix("module.modulemap") || hasSuffix(".h") }
}
