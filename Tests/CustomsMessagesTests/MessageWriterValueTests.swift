import CustomsMessages
import Testing

struct MessageWriterValueTests {
  /// What stands between the tags of one field that `body` writes.
  private func written(_ body: (inout MessageWriter) -> Void) -> String {
    var writer = MessageWriter(.logistics, guid: MessageWriterTests.guid)
    writer.beginRecord()
    body(&writer)
    writer.endRecord()
    let text = String(decoding: writer.finish(), as: UTF8.self)
    let record = text.split(separator: "Logistics>", omittingEmptySubsequences: false)
    return record.count == 3 ? String(record[1].dropLast("</ceb:".count)) : text
  }

  @Test(arguments: [
    ("a & b", "a &amp; b"), ("<x>", "&lt;x&gt;"), ("]]>", "]]&gt;"), ("\"q\"", "&quot;q&quot;"),
    ("一，二", "一，二"), ("a\rb", "a&#13;b"), ("a\tb\n", "a\tb\n"), ("a\u{1}b", "a\u{FFFD}b"),
    ("a\u{FFFF}b", "a\u{FFFD}b"), ("😀&", "😀&amp;"), ("'", "'"),
  ])
  func `what XML would misread is escaped`(text: String, escaped: String) {
    let asText = written { $0.write(LogisticsField.goodsInfo, text) }
    #expect(asText == "<ceb:goodsInfo>\(escaped)</ceb:goodsInfo>")
    let asBytes = written { $0.write(LogisticsField.goodsInfo, utf8: Array(text.utf8)) }
    #expect(asBytes == asText)
  }

  @Test(arguments: [
    (0, 2, "0"), (1, 2, "0.01"), (100, 2, "1"), (1250, 2, "12.50"), (-105, 2, "-1.05"),
    (7, 0, "7"), (Int.max, 5, "92233720368547.75807"), (Int.min, 5, "-92233720368547.75808"),
  ])
  func `scaled numbers are written as exact decimals`(scaled: Int, places: Int, text: String) {
    #expect(
      written { $0.write(LogisticsField.freight, scaled: scaled, places: places) }
        == "<ceb:freight>\(text)</ceb:freight>")
  }

  @Test
  func `whole numbers are filled with zeros behind their prefix`() {
    #expect(
      written { $0.write(LogisticsField.logisticsNo, number: 42, digits: 5, after: [0x48]) }
        == "<ceb:logisticsNo>H00042</ceb:logisticsNo>")
    #expect(
      written { $0.write(LogisticsField.packNo, number: -12, digits: 1) }
        == "<ceb:packNo>-12</ceb:packNo>")
    #expect(
      written { $0.write(LogisticsField.packNo, number: 123_456, digits: 3) }
        == "<ceb:packNo>123456</ceb:packNo>")
  }

  @Test
  func `an optional field that is empty is left out, a demanded one stays`() {
    #expect(written { $0.write(LogisticsField.note, "") } == "")
    #expect(written { $0.write(LogisticsField.note, utf8: []) } == "")
    #expect(
      written { $0.write(LogisticsField.goodsInfo, "") } == "<ceb:goodsInfo></ceb:goodsInfo>")
  }

  @Test
  func `records are counted as they are begun`() {
    var writer = MessageWriter(.order, guid: MessageWriterTests.guid)
    #expect(writer.recordCount == 0)
    writer.record(head: [], lines: [[]])
    writer.record(head: [], lines: [[]])
    #expect(writer.recordCount == 2)
  }
}
