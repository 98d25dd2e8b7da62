import Accounts
import Testing

/// What tells whether two texts are the same without telling what they are.
@Suite struct FingerprintTests {
  @Test func `it is of the key, the purpose and the text together`() {
    let (key, other) = (HouseKey(), HouseKey())
    let number = "440300198001011234"
    let mark = key.fingerprint(of: number, for: "card")
    #expect(mark == key.fingerprint(of: number, for: "card"))
    #expect(mark != key.fingerprint(of: "440300198001011235", for: "card"))
    #expect(mark != key.fingerprint(of: number, for: "subsidy"))
    #expect(mark != other.fingerprint(of: number, for: "card"))
    #expect(!mark.contains(number))
  }
}
