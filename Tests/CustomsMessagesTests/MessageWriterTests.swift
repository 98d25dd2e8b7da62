import CustomsMessages
import Testing

struct MessageWriterTests {
  static let guid = "0A1B2C3D-0000-1111-2222-333344445555"
  static let transfer: [String?] = ["4403160001", "（合成）报关有限公司", "DXP", "DXPENT0000000001", nil]

  /// A value of the right form for a field.
  static func value(of field: Field) -> String {
    // The schema fixes the flags of freight and insurance to a total.
    if field.name == "fFlag" || field.name == "iFlag" { return "3" }
    return switch field.type {
    case .text(let least, let most, _): String(repeating: "甲", count: max(least, min(3, most)))
    case .decimal: "12345678901234.56789"
    case .integer(let digits): String(repeating: "9", count: digits)
    case .anything: ""
    }
  }

  /// A message with `records` records, of all fields or of the demanded ones.
  static func message(
    _ type: MessageType, records: Int = 1, lines: Int = 1, isFull: Bool,
    style: MessageWriter.Style = .compact
  ) -> [UInt8] {
    var writer = MessageWriter(type, guid: guid, style: style)
    func texts(_ layout: Layout) -> [String?] {
      layout.fields.map { isFull || $0.isRequired ? value(of: $0) : nil }
    }
    for _ in 0..<records {
      writer.record(
        head: texts(type.shape.head),
        lines: type.shape.line.map { Array(repeating: texts($0), count: lines) } ?? [])
    }
    return writer.finish(transfer: type.isRequest ? transfer : [])
  }

  @Test(
    .enabled(if: SharedData.isThere, "the official schemas are not beside the project"),
    arguments: MessageType.allCases, [true, false])
  func `what is written is valid by the official schema`(type: MessageType, isFull: Bool) throws {
    let name = type == .messageReturn ? "ceb-import-202205.xsd" : "ceb-export-202205.xsd"
    let schema = try #require(OfficialSchema(name))
    for style in MessageWriter.Style.allCases {
      let bytes = Self.message(type, isFull: isFull, style: style)
      let verdict = schema.verdict(bytes)
      #expect(verdict.isValid, "\(verdict.words)")
    }
  }

  @Test(
    .enabled(if: SharedData.isThere, "the official schemas are not beside the project"),
    arguments: [MessageType.order, .receipts, .logistics, .inventory])
  func `a hundred records of a hundred lines are valid, one more of either is not`(
    type: MessageType
  ) throws {
    let schema = try #require(OfficialSchema())
    let lines = type.shape.line == nil ? 0 : 100
    let full = Self.message(type, records: 100, lines: lines, isFull: false)
    #expect(schema.verdict(full).isValid)
    let longer = Self.message(type, records: 101, lines: 1, isFull: false)
    #expect(!schema.verdict(longer).isValid)
    guard lines > 0 else { return }
    let taller = Self.message(type, records: 1, lines: 101, isFull: false)
    #expect(!schema.verdict(taller).isValid)
  }

  @Test(.enabled(if: SharedData.isThere, "the official schemas are not beside the project"))
  func `the schema refuses a message with a field left out`() throws {
    let schema = try #require(OfficialSchema())
    var writer = MessageWriter(.logistics, guid: Self.guid)
    let fields = MessageType.logistics.shape.head.fields
    writer.record(head: fields.map { $0.name == "packNo" ? nil : Self.value(of: $0) })
    let verdict = schema.verdict(writer.finish(transfer: Self.transfer))
    #expect(!verdict.isValid)
    #expect(verdict.words.contains("packNo"))
  }

  @Test
  func `a message is written byte for byte as the specification shows it`() {
    var writer = MessageWriter(.orderReturn, guid: Self.guid)
    writer.record(head: [Self.guid, "无", "4403160001", "A-1", "2", "20250102030405678", ""])
    let text = String(decoding: writer.finish(), as: UTF8.self)
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <ceb:CEB304Message guid="\(Self.guid)" version="1.0" \
        xmlns:ceb="http://www.chinaport.gov.cn/ceb"><ceb:OrderReturn><ceb:guid>\(Self.guid)\
        </ceb:guid><ceb:ebpCode>无</ceb:ebpCode><ceb:ebcCode>4403160001</ceb:ebcCode>\
        <ceb:orderNo>A-1</ceb:orderNo><ceb:returnStatus>2</ceb:returnStatus>\
        <ceb:returnTime>20250102030405678</ceb:returnTime><ceb:returnInfo></ceb:returnInfo>\
        </ceb:OrderReturn></ceb:CEB304Message>

        """)
  }

  @Test
  func `indented messages put one element on a line`() {
    let bytes = Self.message(.order, isFull: false, style: .indented)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.contains("      <ceb:gnum>99999</ceb:gnum>"))
    #expect(lines.allSatisfy { $0.count(where: { $0 == "<" }) <= 2 })
  }
}
