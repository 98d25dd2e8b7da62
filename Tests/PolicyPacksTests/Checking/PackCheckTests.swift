import FEEL
import Foundation
import PolicyPacks
import Testing
import TradeTerms

/// A pack held against its text; the text here is made up.
@Suite struct PackCheckTests {
  private static func findings(
    _ text: String, lock: PackLock? = nil, replacing old: String = "", with new: String = ""
  ) throws -> [String] {
    var files = try PackFixture.files(replacing: old, with: new, in: "01.md")
    files.append(PackFile(name: AttachedText.file, bytes: Array(text.utf8)))
    return PackCheck(try PolicyPack.load(files: files), lock: lock).findings().map {
      "\($0.place): \($0.what.english)"
    }
  }

  private static let sound = """
    ## 1.1
    年交易额30亿元以上的平台，二十亿元以上的独立站和卖家。
    ## 1.6
    目标。
    """

  @Test func `numbers and bounds that the text has are not remarked upon`() throws {
    #expect(try Self.findings(Self.sound) == [])
  }

  @Test func `a number that the cited sentence does not hold is told`() throws {
    let text = Self.sound.replacingOccurrences(of: "30", with: "35")
    #expect(
      try Self.findings(text) == [
        "01.md:9 (1.1): the value 30 of “platformMinimum” is not in 1.1, which it cites"
      ])
  }

  @Test func `a bound that the text leaves out must not be taken in`() throws {
    let text = Self.sound.replacingOccurrences(of: "30亿元以上", with: "超过30亿元")
    #expect(
      try Self.findings(text) == [
        "01.md:25 (1.1): “platformMinimum” is compared otherwise than 1.1 says"
      ])
    let exclusive = try Self.findings(
      text, replacing: "| >= platformMinimum |", with: "| > platformMinimum |")
    #expect(!exclusive.contains { $0.contains("compared otherwise") })
  }

  @Test func `a sentence of the text that the pack lacks is told`() throws {
    let findings = try Self.findings(Self.sound + "\n## 1.9\n又一句。")
    #expect(findings == ["text.md:1: the sentence 1.9 of the text is not in the pack"])
  }

  @Test func `rules whose text has changed are stale until somebody compares them`() throws {
    var files = try PackFixture.files(replacing: "", with: "", in: "01.md")
    files.append(PackFile(name: AttachedText.file, bytes: Array(Self.sound.utf8)))
    let pack = try PolicyPack.load(files: files)
    let lock = try #require(pack.text.map { PackLock(of: $0) })
    #expect(PackLock(lock.text) == lock)
    #expect(try Self.findings(Self.sound, lock: lock) == [])
    let changed = Self.sound.replacingOccurrences(of: "的平台", with: "的大型平台")
    #expect(
      try Self.findings(changed, lock: lock) == [
        "01.md:3 (1.1): the text has changed; these rules cite it: "
          + "supported, otherMinimum, platformMinimum"
      ])
  }

  @Test func `the text changes nothing of what the pack decides`() throws {
    #expect(try Self.findings("## 1.1\n").contains { $0.contains("platformMinimum") })
    let files =
      try PackFixture.files() + [PackFile(name: AttachedText.file, bytes: Array("## 1.1".utf8))]
    #expect(try PolicyPack.load(files: files).runTests() == [])
  }
}
