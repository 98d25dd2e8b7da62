import Foundation
import Testing

/// Documents, scripts and tests keep to the house too.
struct DocumentTests {
  @Test func `every test target mirrors a source target`() {
    let rooms = Set(Repository.folders(in: "Sources"))
    for folder in Repository.folders(in: "Tests") where !Self.standsAlone.contains(folder) {
      #expect(
        folder.hasSuffix("Tests") && rooms.contains(String(folder.dropLast("Tests".count))),
        "Tests/\(folder): name it after the target under Sources that it tests")
    }
  }

  @Test func `each room stands in the map of both front pages`() throws {
    for page in ["README.md", "README.zh.md"] {
      let text = try SourceFile(path: page).lines.joined(separator: "\n")
      for room in HousePlan.rooms {
        let hasRow = text.contains("`\(room)`")
        #expect(hasRow, "\(page): give \(room) a row in the map of the house")
      }
    }
  }

  @Test func `no file names the machine that it was written on`() throws {
    // The folders of a person or a server, written apart so that this file passes its own rule.
    let folders = ["home", "root", "Users", "work", "mnt", "tmp"]
    let place = try Regex(
      "(?:^|[\\s\"'`(=:])/(?:\(folders.joined(separator: "|")))/\\w", as: Substring.self)
    let marks = folders.map { "/\($0)/" }
    for path in Self.texts {
      let file = try SourceFile(path: path)
      for line in file.lineNumbers(matching: place, having: marks) {
        Issue.record("\(path):\(line): name no folder of a machine; say where relative to the root")
      }
    }
  }

  @Test func `links between documents lead somewhere`() throws {
    for path in Self.texts where path.hasSuffix(".md") {
      let file = try SourceFile(path: path)
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      for (index, line) in file.lines.enumerated() {
        for match in line.matches(of: /\]\(([^)#:\s]+)(?:#[^)]*)?\)/) {
          let target = Repository.root.appending(path: folder).appending(path: String(match.1))
          #expect(
            FileManager.default.fileExists(atPath: target.path),
            "\(path):\(index + 1): \(match.1) is not there; mend the link")
        }
      }
    }
  }

  /// Test folders that test the house, share something, or run the finished program.
  private static let standsAlone: Set<String> = [
    "Acceptance", "Browser", "EngineTesting", "Fuzz", "HouseTests", "StorageTesting",
  ]

  private static var texts: [String] {
    let folders = ["Sources", "Tests", "docs", "script", "Policies", "Reference", "Benchmarks"]
    let endings = [".swift", ".md", ".py", ".yaml", ".csv", ".mustache", ".html", ".css"]
    let inFolders = folders.flatMap(Repository.paths(under:)).filter { path in
      endings.contains(where: path.hasSuffix) || path.hasPrefix("script/")
    }
    let atRoot = ["CHANGELOG.md", "CONTRIBUTING.md", "Package.swift", "README.md", "README.zh.md"]
    return inFolders + atRoot
  }
}
