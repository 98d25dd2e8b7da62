import Testing
import TradeTerms

@testable import SyntheticTrade

struct SyntheticBlockTests {
  private static let blocks: [SyntheticBlock] = {
    var blocks: [SyntheticBlock] = []
    SyntheticProvinceTests.province(sets: 400).forEachBlock(sets: 0..<400) { blocks.append($0) }
    return blocks
  }()

  private func records(_ name: String, _ number: Int) -> [WrittenMessage.Record] {
    Self.blocks.flatMap(\.files).filter { $0.path.hasSuffix("CEB\(number).xml") }
      .flatMap { WrittenMessage($0.bytes).records(name) }
  }

  @Test(.enabled(if: Repository.schemaPath != nil, "the official schemas are not there"))
  func `every message without a fault is valid by the official schema`() throws {
    let schema = try #require(OfficialSchema())
    let files = Self.blocks.flatMap(\.files)
    #expect(files.count == 16)
    for file in files { #expect(schema.accepts(file.bytes), "\(file.path)") }
  }

  @Test
  func `a block counts its documents, at most a hundred to a message`() {
    let names = [("Order", 303), ("Receipts", 403), ("Logistics", 505), ("Inventory", 603)]
    let counts = names.map { records($0.0, $0.1).count }
    #expect(counts.reduce(0, +) == Self.blocks.reduce(0) { $0 + $1.documentCount })
    #expect(counts[0] == 400)
    #expect(counts[2] == 400)
    #expect(counts[3] == 400)
    #expect(counts[1] < 400)
  }

  @Test
  func `receipts belong to retail and bonded trade, and to nothing else`() {
    let paid = Set(records("Receipts", 403).compactMap { $0.head["orderNo"] })
    let retail = records("Inventory", 603).filter {
      ["9610", "1210"].contains($0.head["tradeMode"])
    }
    #expect(paid == Set(retail.compactMap { $0.head["orderNo"] }))
    #expect(!paid.isEmpty)
  }

  @Test
  func `the four documents of a set agree, and their amounts add up`() throws {
    let orders = Dictionary(
      uniqueKeysWithValues: records("Order", 303).map { ($0.head["orderNo"], $0) })
    let paid = Dictionary(
      uniqueKeysWithValues: records("Receipts", 403).map { ($0.head["orderNo"], $0.head) })
    let waybills = Set(records("Logistics", 505).map { $0.head["logisticsNo"] })
    for inventory in records("Inventory", 603) {
      let order = try #require(orders[inventory.head["orderNo"]])
      for field in ["ebpCode", "ebcCode", "ebcName"] {
        #expect(order.head[field] == inventory.head[field])
      }
      #expect(waybills.contains(inventory.head["logisticsNo"]))
      var value = 0
      for (line, ordered) in zip(inventory.lines, order.lines) {
        let total = try hundredths(line["totalPrice"])
        #expect(try Int(line["qty"] ?? "").map { $0 * (try hundredths(line["price"])) } == total)
        #expect(ordered["totalPrice"] == line["totalPrice"])
        value += total
      }
      #expect(try hundredths(order.head["goodsValue"]) == value)
      if let receipt = paid[inventory.head["orderNo"]] {
        let charge = try hundredths(receipt["charge"])
        #expect(try charge == value + hundredths(order.head["freight"]))
      }
    }
  }

  @Test
  func `order numbers rise within an enterprise and days do not fall`() {
    var last: [String: (order: String, day: String)] = [:]
    for inventory in records("Inventory", 603) {
      let firm = inventory.head["ebcCode"] ?? ""
      let order = inventory.head["orderNo"] ?? ""
      let day = inventory.head["ieDate"] ?? ""
      if let before = last[firm] {
        #expect(before.order < order)
        #expect(before.day <= day)
      }
      last[firm] = (order, day)
    }
    #expect(last.count > 10)
  }

  private func hundredths(_ text: String?) throws -> Int {
    let amount = try Amount(try #require(text))
    #expect(amount.hundredThousandths.isMultiple(of: 1000))
    return try #require(Int(exactly: amount.hundredThousandths / 1000))
  }
}
