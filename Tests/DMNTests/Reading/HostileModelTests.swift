import DMN
import Foundation
import Testing

@Suite struct HostileModelTests {
  private static func refusal(_ text: String) -> DMNError? {
    do throws(DMNError) {
      _ = try ModelReader().read(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func `a model cut off anywhere is refused, with the line`() {
    let whole = Array(SampleModel.text(SampleModel.decision("d")).utf8)
    for length in 0..<whole.count {
      #expect(throws: DMNError.self) { try ModelReader().read(Array(whole[..<length])) }
    }
    let error = Self.refusal(String(decoding: whole.dropLast(20), as: UTF8.self))
    #expect(error?.line == 4)
    guard case .notWellFormed = error?.cause else {
      Issue.record("\(error as Any)")
      return
    }
  }

  @Test func `an entity bomb is refused before it opens`() {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>
      <definitions xmlns="\(Vocabulary.model)"><decision name="&b;"/></definitions>
      """
    #expect(Self.refusal(bomb)?.cause == .documentType)
  }

  @Test func `an external entity is not fetched`() {
    let text = """
      <?xml version="1.0"?>
      <!DOCTYPE a SYSTEM "file:///etc/passwd" [<!ENTITY e SYSTEM "file:///etc/passwd">]>
      <a>&e;</a>
      """
    #expect(Self.refusal(text)?.cause == .documentType)
  }

  @Test func `an entity that was never declared is no text`() {
    let text = SampleModel.text("<decision name=\"d\"><question>&what;</question></decision>")
    #expect(Self.refusal(text) != nil)
  }

  @Test func `elements of any depth end in a refusal, not in a crash`() {
    for depth in [300, 100_000] {
      let open = String(repeating: "<list>", count: depth)
      let close = String(repeating: "</list>", count: depth)
      let text = SampleModel.text("<decision name=\"d\">\(open)\(close)</decision>")
      #expect(Self.refusal(text)?.cause == .tooDeep(limit: 100))
    }
  }

  private struct Nest: Sendable, CustomTestStringConvertible {
    let around: (String, String)
    let level: (String, String)
    /// How many elements make a level.
    let height: Int
    var testDescription: String { level.0 }

    init(_ around: (String, String), _ level: (String, String), _ height: Int = 1) {
      self.around = around
      self.level = level
      self.height = height
    }

    /// Nearly the deepest text that is taken: some elements stand around the levels, and an empty
    /// box is written for a part that is not there.
    var text: String {
      let count = 94 / height
      let open = String(repeating: level.0, count: count)
      let close = String(repeating: level.1, count: count)
      return SampleModel.text(around.0 + open + close + around.1)
    }
  }

  private static let decision = ("<decision name=\"d\">", "</decision>")

  private static let nests = [
    Nest(decision, ("<list>", "</list>")),
    Nest(decision, ("<functionDefinition>", "</functionDefinition>")),
    Nest(decision, ("<conditional><if>", "</if></conditional>"), 2),
    Nest(decision, ("<filter><in>", "</in></filter>"), 2),
    Nest(decision, ("<some><satisfies>", "</satisfies></some>"), 2),
    Nest(decision, ("<context><contextEntry>", "</contextEntry></context>"), 2),
    Nest(decision, ("<invocation><binding>", "</binding></invocation>"), 2),
    Nest(decision, ("<relation><row>", "</row></relation>"), 2),
    Nest(
      ("<itemDefinition name=\"t\">", "</itemDefinition>"),
      ("<itemComponent name=\"c\">", "</itemComponent>")),
    Nest(("<extensionElements xmlns:x=\"x\">", "</extensionElements>"), ("<x:x>", "</x:x>")),
    Nest(("<extensionElements xmlns:x=\"x\">", "</extensionElements>"), ("a<x:x>", "</x:x>")),
  ]

  @Test(arguments: nests)
  private func `a model as deep as may be is read, checked and written on a small stack`(
    _ nest: Nest
  ) async {
    let isDone = await withCheckedContinuation { done in
      let thread = Thread {
        let reading = try? ModelReader().read(Array(nest.text.utf8))
        let findings = reading.map { ModelCheck($0.model, lines: $0.lines).run() }
        let bytes = reading.map { ModelWriter.bytes(of: $0.model) }
        let again = bytes.flatMap { try? ModelReader().read($0) }
        // Compared as bytes: telling two models apart takes more room than any use of one.
        let isSame = again.map { ModelWriter.bytes(of: $0.model) } == bytes
        done.resume(returning: findings != nil && bytes != nil && isSame)
      }
      // Threads have at least 512 KB; a build for debugging takes twice the room.
      thread.stackSize = 1 << 20
      thread.start()
    }
    #expect(isDone)
  }

  @Test func `a file of a hundred megabytes is refused at once`() {
    let bytes = [UInt8](repeating: UInt8(ascii: " "), count: 100 << 20)
    let start = ContinuousClock.now
    #expect(throws: DMNError(.tooLarge(bytes: 100 << 20, limit: 16 << 20))) {
      try ModelReader().read(bytes)
    }
    #expect(ContinuousClock.now - start < .seconds(1))
  }

  @Test func `a million elements are refused`() {
    let text = SampleModel.text(String(repeating: "<a/>", count: 1_000_000))
    #expect(Self.refusal(text)?.cause == .tooManyElements(limit: 500_000))
  }

  @Test func `a tag with a million attributes does not keep the reader busy`() {
    let many = (0..<1_000_000).map { "a\($0)=''" }.joined(separator: " ")
    let text = SampleModel.text("", attributes: many)
    let start = ContinuousClock.now
    #expect(Self.refusal(text)?.cause == .tooManyAttributes(limit: 256))
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func `a comment may hold any number of equal signs`() throws {
    let comment = "<!-- <a \(String(repeating: "=", count: 1_000)) -->"
    #expect(try SampleModel.read(comment).findings.isEmpty)
  }

  @Test func `findings are cut off`() throws {
    let reading = try SampleModel.read(String(repeating: "<odd/>", count: 5_000))
    #expect(reading.findings.count == 1_001)
    #expect(reading.findings.last?.cause == .furtherFindings(limit: 1_000))
  }

  @Test(arguments: ["UTF-16", "UTF-7", "ISO-2022-JP"])
  func `an encoding in which tags could hide is refused`(_ name: String) {
    let text = "<?xml version=\"1.0\" encoding=\"\(name)\"?>" + SampleModel.text("")
    #expect(Self.refusal(text)?.cause == .unknownEncoding(name))
  }

  @Test func `UTF-16 is refused by its first bytes`() {
    let text = SampleModel.text("")
    let bytes: [UInt8] =
      [0xFF, 0xFE]
      + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(throws: DMNError(.unknownEncoding("UTF-16"), line: 1)) {
      try ModelReader().read(bytes)
    }
  }

  @Test func `another root and another namespace are refused with what is expected`() {
    let root = Self.refusal("<model xmlns=\"\(Vocabulary.model)\"/>")
    #expect(root?.cause == .unknownRoot(found: "model", expected: "definitions"))
    let namespace = Self.refusal("<definitions xmlns=\"http://example.org/\"/>")
    #expect(namespace?.cause == .unknownNamespace("http://example.org/"))
    #expect(Self.refusal("<definitions/>")?.cause == .unknownNamespace(""))
  }

  @Test func `random damage never crashes the reader, the check or the writer`() {
    let whole = Array(RichModel.text.utf8)
    var state: UInt64 = 4
    for _ in 0..<400 {
      var bytes = whole
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let place = Int(state >> 33) % bytes.count
        bytes[place] = bytes[Int(state >> 20 & 0xFFFF) % bytes.count]
      }
      guard let reading = try? ModelReader().read(bytes) else { continue }
      _ = ModelCheck(reading.model, lines: reading.lines).run().map(\.description)
      _ = ModelWriter.bytes(of: reading.model)
    }
  }
}
