/// With what a browser comes back from the provider.
struct AuthorizationAnswer {
  let code: String

  /// Reads the names and values of the address; the first of a name counts.
  init(
    _ pairs: [(name: String, value: String)], to attempt: SignInAttempt, of issuer: String,
    namesItself: Bool
  ) throws(OpenIDError) {
    func value(_ name: String) -> String? { pairs.first { $0.name == name }?.value }
    guard let state = value("state"), Self.areSame(state, attempt.state) else { throw .wrongState }
    if let named = value("iss") {
      guard named == issuer else { throw .wrongIssuer(named) }
    } else if namesItself {
      throw .wrongIssuer("")
    }
    if let error = value("error") { throw .declined(Self.word(error)) }
    guard let code = value("code"), !code.isEmpty else {
      throw .lacking("", field: "code")
    }
    self.code = code
  }

  /// Compares in a time that does not tell how much is the same.
  private static func areSame(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count
      && zip(left.utf8, right.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// An error code, such as `access_denied`, and nothing else that somebody put there.
  static func word(_ text: String) -> String {
    String(
      text.prefix(60).map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "?" })
  }
}
