import Testing
import TradeTerms

@Suite struct USCCTests {
  private static let wrong = [
    "91350100M000100Y44", "91350100M000100Y4", "9135O100M000100Y43", "", "９1350100M000100Y43",
  ]

  @Test(arguments: ["91350100M000100Y43", "91350100m000100y43"])
  func `a right code is read and printed in upper case`(_ text: String) throws {
    #expect(try USCC(text).description == "91350100M000100Y43")
  }

  @Test(arguments: wrong)
  func `a wrong code is refused`(_ text: String) {
    #expect(throws: IdentifierError.self) { try USCC(text) }
  }

  @Test func `a code off by one character names the check character that would be right`() {
    let error = #expect(throws: IdentifierError.self) { try USCC("91350100M000100Y44") }
    #expect(error?.what.english.contains("should be 3") == true)
    #expect(error?.what.chinese.contains("应为 3") == true)
  }

  @Test func `reading bytes says the same as building the code`() {
    #expect(Bytes.read("91350100M000100Y43", USCC.accepts))
    for text in Self.wrong { #expect(!Bytes.read(text, USCC.accepts)) }
    for check in "0123456789ABCDEFGHJKLMNPQRTUWXYIOSVZ" {
      let text = "91350100M000100Y4\(check)"
      #expect(Bytes.read(text, USCC.accepts) == ((try? USCC(text)) != nil))
    }
  }
}
