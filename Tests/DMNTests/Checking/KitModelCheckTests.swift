import DMN
import Foundation
import Testing

@Suite struct KitModelCheckTests {
  @Test(.enabled(if: KitFolder.kit != nil, "the kit is not beside the repository"))
  func `no model of the kit is accused of anything but what its expressions say`() throws {
    for level in ["compliance-level-2", "compliance-level-3"] {
      for folder in try KitFolder.all(level) {
        let files = try FileManager.default.contentsOfDirectory(
          at: folder, includingPropertiesForKeys: nil)
        let readings = try files.filter { $0.pathExtension == "dmn" }.map { file in
          try ModelReader().read([UInt8](try Data(contentsOf: file)))
        }
        for reading in readings {
          let check = ModelCheck(
            reading.model, imports: readings.map(\.model), lines: reading.lines)
          // Two decisions of the kit have no expression on purpose; that is only remarked upon. Many
          // hold expressions that must give null.
          let findings = check.run().filter { $0.severity == .error && !$0.isAboutLogic }
          #expect(findings.isEmpty, "\(folder.lastPathComponent): \(findings)")
        }
      }
    }
  }
}

extension DMNError {
  var isAboutLogic: Bool {
    switch cause {
    case .unreadable, .mistyped, .table: true
    default: false
    }
  }
}
