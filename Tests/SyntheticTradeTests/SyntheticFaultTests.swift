import Testing

@testable import SyntheticTrade

struct SyntheticFaultTests {
  private static let sets = 600

  /// All blocks of a province in which half of the sets carry a fault.
  private static let blocks: [SyntheticBlock] = {
    var blocks: [SyntheticBlock] = []
    SyntheticProvinceTests.province(sets: sets, faultShare: 0.5)
      .forEachBlock(sets: 0..<sets) { blocks.append($0) }
    return blocks
  }()

  /// All orders and inventories, by the path of their message and their order number.
  private static let records: [String: WrittenMessage.Record] = {
    var records: [String: WrittenMessage.Record] = [:]
    for file in blocks.flatMap(\.files) where !file.path.hasSuffix("CEB505.xml") {
      let name = file.path.hasSuffix("CEB603.xml") ? "Inventory" : "Order"
      for record in WrittenMessage(file.bytes).records(name) {
        records[file.path + " " + (record.head["orderNo"] ?? "")] = record
      }
    }
    return records
  }()

  /// The record of the order that a note names, in the message that it names.
  private static func record(
    _ note: SyntheticFaultNote, in path: String? = nil
  ) -> WrittenMessage.Record? {
    records["\(path ?? note.path) \(note.orderNo)"]
  }

  private static func notes(_ fault: SyntheticFault) -> [SyntheticFaultNote] {
    blocks.flatMap(\.faults).filter { $0.fault == fault }
  }

  @Test
  func `the share of faults is as asked, and none when none are asked`() {
    let count = Self.blocks.reduce(0) { $0 + $1.faults.count }
    #expect((250...350).contains(count))
    var clean = 0
    SyntheticProvinceTests.province(sets: 500).forEachBlock(sets: 0..<500) {
      clean += $0.faults.count
    }
    #expect(clean == 0)
  }

  @Test(arguments: SyntheticFault.allCases)
  func `every kind of fault occurs, and each note names a message that is there`(
    fault: SyntheticFault
  ) {
    let notes = Self.notes(fault)
    #expect(notes.count > 8)
    let paths = Set(Self.blocks.flatMap(\.files).map(\.path))
    #expect(notes.allSatisfy { paths.contains($0.path) })
  }

  @Test(.enabled(if: Repository.schemaPath != nil, "the official schemas are not there"))
  func `messages are invalid exactly where a schema fault is noted`() throws {
    let schema = try #require(OfficialSchema())
    let noted = Set(
      Self.blocks.flatMap(\.faults).filter { $0.fault.faultClass == .schema }.map(\.path))
    let files = Self.blocks.flatMap(\.files)
    for file in files.prefix(60) {
      #expect(schema.accepts(file.bytes) != noted.contains(file.path), "\(file.path)")
    }
    #expect(files.prefix(60).contains { noted.contains($0.path) })
  }

  @Test
  func `business faults stand where their notes say`() throws {
    for note in Self.notes(.negativeQuantity) {
      #expect(Self.record(note)?.lines.first?["qty"]?.hasPrefix("-") == true)
    }
    for note in Self.notes(.gnumZero) {
      #expect(Self.record(note)?.lines.first?["gnum"] == "0")
    }
    for note in Self.notes(.emptyText) {
      #expect(Self.record(note)?.lines.first?["gname"] == "")
    }
    for note in Self.notes(.unknownCode) {
      #expect(Self.record(note)?.lines.first?["unit"] == "ZZZ")
    }
    for note in Self.notes(.otherPlatform) {
      let strange = String(decoding: SyntheticParty.strangePlatform.code, as: UTF8.self)
      #expect(Self.record(note)?.head["ebpCode"] == strange)
    }
  }

  @Test
  func `a missing waybill is missing everywhere`() throws {
    let sent = Set(
      Self.blocks.flatMap(\.files).filter { $0.path.hasSuffix("CEB505.xml") }
        .flatMap { WrittenMessage($0.bytes).records("Logistics") }
        .compactMap { $0.head["logisticsNo"] })
    for note in Self.notes(.missingWaybill) {
      let number = try #require(Self.record(note)?.head["logisticsNo"])
      #expect(!sent.contains(number))
    }
  }

  @Test
  func `an order that comes again is the same, contradicts, or is older`() throws {
    for fault in [SyntheticFault.repeated, .contradiction, .olderVersion] {
      for note in Self.notes(fault).prefix(5) {
        let again = try #require(Self.record(note)).head
        let path = note.path.replacing("-again-", with: "-")
        let first = try #require(Self.record(note, in: path)).head
        let times = (again["appTime"] ?? "", first["appTime"] ?? "")
        switch fault {
        case .repeated: #expect(again == first)
        case .contradiction:
          #expect(times.0 == times.1)
          #expect(again["freight"] != first["freight"])
        default: #expect(times.0 < times.1)
        }
      }
    }
  }
}
