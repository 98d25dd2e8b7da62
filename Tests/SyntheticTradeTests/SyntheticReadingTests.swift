import CustomsMessages
import Foundation
import Testing
import TradeTerms

@testable import SyntheticTrade

struct SyntheticReadingTests {
  private static let content = Result {
    ContentCheck(
      try ReferenceTables { name in
        Array(try Data(contentsOf: Repository.root.appending(path: "Reference/\(name)")))
      })
  }

  /// What the reader and the content check have against a message, by order number; findings of
  /// records without one stand under the empty text.
  private func findings(_ bytes: [UInt8]) throws -> [String: Set<Rule>] {
    let content = try Self.content.get()
    let message = MessageReader().read(bytes)
    let type = try #require(message.type)
    var rules: [String: Set<Rule>] = [:]
    message.withRecords { index, record in
      let key =
        switch type {
        case .order: record.head(OrderField.orderNo)
        case .inventory: record.head(InventoryField.orderNo)
        default: UnsafeRawBufferPointer(start: nil, count: 0)
        }
      let found =
        message.findings.filter { $0.record == index }
        + content.findings(of: record, type, index: index)
      rules[String(decoding: key, as: UTF8.self), default: []].formUnion(found.map(\.rule))
    }
    return rules.filter { !$0.value.isEmpty }
  }

  @Test
  func `the reader has nothing against a province without faults`() throws {
    try SyntheticProvinceTests.province(sets: 200).forEachBlock(sets: 0..<200) { block throws in
      for file in block.files { #expect(try findings(file.bytes) == [:], "\(file.path)") }
    }
  }

  @Test
  func `the reader has nothing against the example messages`() throws {
    for file in ExampleProvince.files() where file.path.hasPrefix("messages/") {
      #expect(try findings(file.bytes) == [:], "\(file.path)")
    }
  }

  @Test
  func `each fault in one document is found by its rule, and nothing is found elsewhere`() throws {
    let province = SyntheticProvinceTests.province(sets: 300, faultShare: 0.5)
    var seen: Set<SyntheticFault> = []
    try province.forEachBlock(sets: 0..<300) { block throws in
      for file in block.files {
        let notes = block.faults.filter { $0.path == file.path }
        let found = try findings(file.bytes)
        for note in notes {
          guard let rule = Self.rule(note.fault) else { continue }
          let key = note.fault == .badNumber ? "" : note.orderNo
          #expect(found[key]?.contains(rule) == true, "\(note)")
          seen.insert(note.fault)
        }
        let noted = Set(notes.map(\.orderNo)).union([""])
        #expect(Set(found.keys).isSubset(of: noted), "\(file.path)")
      }
    }
    #expect(seen == Set(SyntheticFault.allCases.filter { Self.rule($0) != nil }))
  }

  /// The rule that sees a fault in its document alone.
  private static func rule(_ fault: SyntheticFault) -> Rule? {
    switch fault {
    case .missingElement: .missingElement
    case .badNumber: .decimalForm
    case .tooLong: .textLength
    case .negativeQuantity: .negativeNumber
    case .gnumZero: .lineNumber
    case .emptyText: .emptyMandatory
    case .unknownCode: .unlistedCode
    case .totalsDiffer: .lineTotal
    case .missingWaybill, .otherPlatform, .repeated, .contradiction, .olderVersion: nil
    }
  }
}
