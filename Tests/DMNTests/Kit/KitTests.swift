import DMN
import Foundation
import Testing

@Suite struct KitTests {
  @Test(
    .enabled(if: KitFolder.kit != nil, "the kit is not beside the repository"),
    arguments: ["compliance-level-2", "compliance-level-3"], [false, true])
  func `every case of the kit passes`(_ level: String, _ isStrict: Bool) throws {
    var passed = 0
    var failures: [String] = []
    for folder in try KitFolder.all(level) {
      for failure in try KitFolder(folder).failures(isStrict: isStrict) {
        if failure.isEmpty { passed += 1 }
        failures += failure
      }
    }
    print("\(level)\(isStrict ? " strict" : ""): passed \(passed) of \(passed + failures.count)")
    #expect(failures.isEmpty, "\(failures.prefix(20).joined(separator: "\n"))")
    #expect(passed > 0)
  }

  @Test(.enabled(if: KitFolder.kit != nil, "the kit is not beside the repository"))
  func `a model that is written and read again still passes`() throws {
    for level in ["compliance-level-2", "compliance-level-3"] {
      for folder in try KitFolder.all(level) {
        let failures = try KitFolder(folder).failures(isStrict: true) { model in
          try ModelReader().read(ModelWriter.bytes(of: model)).accepted()
        }
        #expect(
          failures.joined().isEmpty, "\(failures.joined().prefix(5).joined(separator: "\n"))")
      }
    }
  }
}
