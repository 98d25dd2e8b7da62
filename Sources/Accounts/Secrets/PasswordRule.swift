/// What a new password must be (NIST SP 800-63B): long rather than odd, and not one that everybody
/// tries first.
enum PasswordRule {
  static let shortest = 10
  static let longest = 128

  /// - Throws: `AccountError` that says what is wrong with it.
  static func check(_ password: String, of mail: String, name: String) throws(AccountError) {
    guard password.count >= shortest else { throw .passwordTooShort(shortest) }
    guard password.count <= longest else { throw .tooLong(.password, limit: longest) }
    let folded = password.lowercased()
    let own = [mail, String(mail.prefix { $0 != "@" }), name.lowercased()]
    let isOwn = own.contains { $0.utf8.count >= 3 && folded.contains($0) }
    let isOneCharacter = Set(folded).count < 4
    guard !isOwn, !isOneCharacter, !isRun(folded), !common.contains(where: folded.hasPrefix) else {
      throw .passwordTooPlain
    }
  }

  /// Whether each character follows from the one before: 1234567890, abcdefghij.
  private static func isRun(_ text: String) -> Bool {
    let values = text.unicodeScalars.map { Int($0.value) }
    let steps = Set(zip(values.dropFirst(), values).map { $0 - $1 })
    return steps.count <= 2 && steps.isSubset(of: [1, -1, 0, -9])
  }

  private static let common = [
    "password", "passw0rd", "p@ssw0rd", "qwertyuiop", "1qaz2wsx", "woaini", "admin123", "123456",
    "iloveyou", "letmein", "welcome1", "a123456", "abc123", "chuhai", "guangdong", "5201314",
  ]
}
