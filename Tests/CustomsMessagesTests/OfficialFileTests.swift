import CustomsMessages
import Foundation
import Testing

@Suite("Every file that customs published is read or recognised", .enabled(if: SharedData.isThere))
struct OfficialFileTests {
  private static let returns = ["CEB304", "CEB404", "CEB506", "CEB604"]
  private static let requests = ["CEB303", "CEB403", "CEB505", "CEB603"]

  private static var files: [URL] {
    ["ceb/official-2018", "ceb/official-202205", "ceb/receipts-shenzhen"].flatMap {
      SharedData.messages(in: $0)
    }
  }

  @Test func `returns are read without loss, whatever their verdict`() throws {
    let schema = try #require(OfficialSchema())
    var read = 0
    for file in Self.files
    where Self.returns.contains(where: { file.lastPathComponent.hasPrefix($0) }) {
      let bytes = [UInt8](try Data(contentsOf: file))
      let message = MessageReader().read(bytes)
      #expect(message.type?.isRequest == false, "\(file.lastPathComponent)")
      var kept: [String] = []
      message.withRecords { _, record in
        kept += record.fields().map { "\($0.field.name)=\($0.value)" }
      }
      kept += message.extras.map { "\($0.name)=\($0.value)" }
      #expect(kept.sorted() == LeafText.leaves(of: bytes).sorted(), "\(file.lastPathComponent)")
      read += message.records.count
      let verdict = schema.verdict(bytes)
      print("\(file.lastPathComponent): schema \(verdict.isValid ? "valid" : verdict.words)")
    }
    #expect(read >= 4)
  }

  @Test func `requests are read field by field to the letter`() throws {
    for file in Self.files
    where Self.requests.contains(where: { file.lastPathComponent.hasPrefix($0) }) {
      let bytes = [UInt8](try Data(contentsOf: file))
      let message = MessageReader().read(bytes)
      var kept: [String] = []
      message.withRecords { _, record in
        kept += record.fields().map { "\($0.field.name)=\($0.value)" }
      }
      let leaves = Set(LeafText.leaves(of: bytes))
      #expect(!kept.isEmpty)
      #expect(kept.allSatisfy(leaves.contains), "\(file.lastPathComponent)")
    }
  }

  @Test func `every other message is recognised and never crashes the reader`() throws {
    var others = 0
    for file in Self.files {
      let message = MessageReader().read([UInt8](try Data(contentsOf: file)))
      switch message.content {
      case .handled: break
      case .other: others += 1
      // One published sample has a wrong root; it is no message of the specification.
      case .unrecognised(let root):
        #expect(message.findings.map(\.rule) == [.unknownRoot], "\(root ?? "")")
      }
    }
    #expect(others > 10)
  }
}
