import CustomsMessages
import Testing

@Suite struct HostileTextTests {
  private static func read(_ text: String) -> Message { MessageReader().read(Array(text.utf8)) }

  @Test func `a truncated message says so`() {
    let whole = OwnMessages.requests[0]
    for length in stride(from: 0, to: whole.count - 30, by: 97) {
      let message = MessageReader().read(Array(whole[..<length]))
      #expect(!message.isValid)
    }
  }

  @Test func `an entity bomb is refused before it opens`() {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>
      <CEB303Message xmlns="http://www.chinaport.gov.cn/ceb"><x>&b;</x></CEB303Message>
      """
    #expect(Self.read(bomb).findings.map(\.rule) == [.documentType])
  }

  @Test func `an external entity is not fetched`() {
    let text = """
      <?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/passwd" [<!ENTITY e SYSTEM "file:///etc/passwd">]>
      <a>&e;</a>
      """
    #expect(Self.read(text).findings.map(\.rule) == [.documentType])
  }

  @Test func `an entity that was never declared is no text`() {
    let text =
      #"<CEB303Message xmlns="http://www.chinaport.gov.cn/ceb" guid="x" version="1.0">&e;</CEB303Message>"#
    #expect(Self.read(text).findings.contains { $0.rule == .notWellFormed })
  }

  @Test func `deep nesting ends the reading`() {
    let depth = 100_000
    let text = String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    #expect(!Self.read(text).isValid)
    let inside = #"<CEB303Message xmlns="http://www.chinaport.gov.cn/ceb" guid="x" version="1.0">"#
    #expect(Self.read(inside + text).findings.contains { $0.rule == .tooDeep })
  }

  @Test func `a message over the limit is refused unread`() {
    var limits = MessageReader.Limits()
    limits.bytes = 1_000
    let message = MessageReader(limits: limits).read([UInt8](repeating: 32, count: 1_001))
    #expect(message.findings.map(\.rule) == [.tooLarge])
  }

  @Test func `random bytes never crash the reader`() {
    var generator = SplitMix(state: 3)
    for _ in 0..<2_000 {
      let bytes = (0..<Int(generator.next() % 200)).map { _ in
        UInt8(truncatingIfNeeded: generator.next())
      }
      #expect(!MessageReader().read(bytes).isValid)
    }
  }

  @Test func `another encoding that the text declares is read`() {
    // “平台” in GB18030.
    let head = Array(#"<?xml version="1.0" encoding="GB18030"?>"#.utf8)
    let body = String(decoding: OwnMessages.requests[1], as: UTF8.self)
    let split = body.components(between: "<ceb:ebpName>", and: "</ceb:ebpName>")
    let ascii = { (text: String) in text.utf8.filter { $0 < 0x80 } }
    let bytes =
      head + ascii(split.before).dropFirst(38) + [0xC6, 0xBD, 0xCC, 0xA8] + ascii(split.after)
    let message = MessageReader().read(Array(bytes))
    let name = message.withRecord(0) { $0.headText(ReceiptsField.ebpName) }
    #expect(name == "平台")
  }

  @Test func `text that is not in its declared encoding is refused`() {
    var bytes = OwnMessages.requests[1]
    let place = bytes.count / 2
    bytes.insert(contentsOf: [0xFF, 0xFE], at: place)
    #expect(!MessageReader().read(bytes).isValid)
  }

  @Test func `prefix, attribute order and byte order mark do not matter`() {
    let text = String(decoding: OwnMessages.requests[1], as: UTF8.self)
    let plain = text.replacing("ceb:", with: "").replacing("xmlns:ceb", with: "xmlns")
    #expect(Self.read(plain.replacing("xmlns:", with: "xmlns:")).type == .receipts)
    let marked = [0xEF, 0xBB, 0xBF] + OwnMessages.requests[1]
    #expect(MessageReader().read(marked).isValid)
  }
}

extension String {
  /// What stands before the first mark (with it) and after the second (with it).
  fileprivate func components(between first: String, and second: String) -> (
    before: String, after: String
  ) {
    guard let start = range(of: first), let end = range(of: second) else { return (self, "") }
    return (String(self[..<start.upperBound]), String(self[end.lowerBound...]))
  }

  private func range(of mark: String) -> Range<String.Index>? { firstRange(of: mark) }
}
