import Testing
import TradeTerms

@testable import Accounts

/// Tokens, passwords, one-time codes and the key of the house.
@Suite struct SecretTests {
  @Test(arguments: [
    ([], ""), ([0x66], "Zg"), ([0x66, 0x6F], "Zm8"), ([0x66, 0x6F, 0x6F], "Zm9v"),
    ([0xFB, 0xFF, 0xBF], "-_-_"),
  ])
  func `bytes and their text in the alphabet of URLs`(_ bytes: [UInt8], _ text: String) {
    #expect(URLSafeText.text(bytes) == text)
    #expect(URLSafeText.bytes(text) == bytes)
  }

  @Test(arguments: ["Zh", "Z", "Zg==", "Zm8=", "Z g", "Zm+v", "é"])
  func `what is no such text is refused`(_ text: String) {
    #expect(URLSafeText.bytes(text) == nil)
  }

  @Test func `tokens are unlike each other and their digest does not tell them`() {
    let tokens = (0..<200).map { _ in SecretToken() }
    #expect(Set(tokens).count == 200)
    for token in tokens {
      #expect(token.description.utf8.count == 43)
      #expect(SecretToken(token.description) == token)
      #expect(token.digest.count == 32)
    }
    #expect(SecretToken("x") == nil)
    #expect(SecretToken(String(repeating: "=", count: 43)) == nil)
  }

  // RFC 6238, appendix B, the last six of the eight digits there.
  @Test(arguments: [
    (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"),
    (1_234_567_890, "005924"), (2_000_000_000, "279037"), (20_000_000_000, "353130"),
  ])
  func `one-time codes are those of RFC 6238`(_ seconds: Int64, _ code: String) {
    let secret = OneTimeCode(secret: Array("12345678901234567890".utf8))
    let instant = Instant(millisecondsSinceEpoch: seconds * 1_000)
    #expect(secret.code(at: instant) == code)
    #expect(secret.step(of: code, at: instant, after: nil) == seconds / 30)
    #expect(secret.step(of: "\(code.prefix(3)) \(code.suffix(3))", at: instant, after: nil) != nil)
    // Neighbouring steps count, what was used does not, and neither does what is far away.
    let later = Instant(millisecondsSinceEpoch: (seconds + 30) * 1_000)
    #expect(secret.step(of: code, at: later, after: nil) == seconds / 30)
    #expect(secret.step(of: code, at: later, after: seconds / 30) == nil)
    let much = Instant(millisecondsSinceEpoch: (seconds + 90) * 1_000)
    #expect(secret.step(of: code, at: much, after: nil) == nil)
  }

  @Test(arguments: ["", "12345", "1234567", "abcdef", "１２３４５６"])
  func `what is no code is wrong`(_ text: String) {
    let secret = OneTimeCode(secret: Array("12345678901234567890".utf8))
    #expect(secret.step(of: text, at: Instant(millisecondsSinceEpoch: 59_000), after: nil) == nil)
  }

  @Test func `an authenticator program reads the address`() {
    let code = OneTimeCode(secret: Array("12345678901234567890".utf8))
    #expect(code.text == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
    #expect(
      code.address(of: "a b@example.org", issuer: "出海")
        == "otpauth://totp/%E5%87%BA%E6%B5%B7:a%20b%40example%2Eorg?secret=\(code.text)"
        + "&issuer=%E5%87%BA%E6%B5%B7")
  }

  @Test func `a password is kept by scrypt, each with its own salt`() throws {
    let hash = try PasswordHash("correct horse battery")
    #expect(try hash.matches("correct horse battery"))
    #expect(try !hash.matches("correct horse batterz"))
    let kept = try #require(PasswordHash(kept: hash.description))
    #expect(kept == hash)
    #expect(!kept.isDated())
    #expect(try PasswordHash("correct horse battery") != hash)
    #expect(!hash.description.contains("correct"))
    // Two ways to write one character are one password.
    #expect(try PasswordHash("caf\u{E9} au lait!").matches("cafe\u{301} au lait!"))
  }

  // The second vector of RFC 7914, section 12, cut to 32 bytes.
  @Test func `the hash is that of RFC 7914`() throws {
    let salt = URLSafeText.text(Array("NaCl".utf8))
    let key = URLSafeText.text([
      0xFD, 0xBA, 0xBE, 0x1C, 0x9D, 0x34, 0x72, 0x00, 0x78, 0x56, 0xE7, 0x19, 0x0D, 0x01, 0xE9,
      0xFE, 0x7C, 0x6A, 0xD7, 0xCB, 0xC8, 0x23, 0x78, 0x30, 0xE7, 0x73, 0x76, 0x63, 0x4B, 0x37,
      0x31, 0x62,
    ])
    let kept = try #require(PasswordHash(kept: "scrypt$10$8$16$\(salt)$\(key)"))
    #expect(try kept.matches("password"))
    #expect(kept.isDated())
  }

  @Test(arguments: [
    "", "scrypt", "scrypt$99$8$1$AA$AA", "bcrypt$10$8$1$AA$AA", "scrypt$10$8$1$?$AA",
  ])
  func `what is no kept password is none`(_ text: String) {
    #expect(PasswordHash(kept: text) == nil)
  }

  @Test(arguments: [
    "short", "aaaaaaaaaaaa", "1234567890", "abcdefghijkl", "password1234", "li.ming-2024!",
    "李明的密码李明的密码",
  ])
  func `a password that others guess is refused`(_ password: String) {
    #expect(throws: AccountError.self) {
      try PasswordRule.check(password, of: "li.ming@example.org", name: "李明")
    }
  }

  @Test(arguments: ["a sentence about the sea", "Tr0ub4dor&3x", "一句关于大海的长长的话"])
  func `a password that is long enough is taken`(_ password: String) throws {
    try PasswordRule.check(password, of: "li.ming@example.org", name: "李明")
  }

  @Test func `what is sealed opens with its key at its place only`() throws {
    let key = HouseKey()
    let sealed = try key.seal("440101199001011234", place: "person 7")
    #expect(try key.open(sealed, place: "person 7") == "440101199001011234")
    #expect(try key.seal("440101199001011234", place: "person 7") != sealed)
    #expect(throws: AccountError.sealBroken("person 8")) {
      try key.open(sealed, place: "person 8")
    }
    #expect(throws: AccountError.self) { try HouseKey().open(sealed, place: "person 7") }
    #expect(throws: AccountError.self) {
      try key.open(Array(sealed.dropLast()), place: "person 7")
    }
    let again = try HouseKey(hexadecimal: key.hexadecimal + "\n")
    #expect(try again.open(sealed, place: "person 7") == "440101199001011234")
  }

  @Test(arguments: ["", "00", String(repeating: "0", count: 63), String(repeating: "g", count: 64)])
  func `a file that holds no key is refused`(_ text: String) {
    #expect(throws: AccountError.unreadableKey) { try HouseKey(hexadecimal: text) }
  }

  @Test(arguments: ["a@b.cn", "Li.Ming+x@EXAMPLE.org", " a@b-c.com "])
  func `an address of mail is kept in lower case`(_ text: String) throws {
    #expect(try MailAddress(text).description == text.trimmed.lowercased())
  }

  @Test(arguments: [
    "", "a", "a@", "@b", "a@b@c", "a b@c.d", "a@b\nBcc: c@d.e", "a@-b.c", "a@b..c", "é@b.c",
    "a,b@c.d", "<a@b.c>",
  ])
  func `what is no address of mail is refused`(_ text: String) {
    #expect(throws: AccountError.self) { try MailAddress(text) }
  }
}
