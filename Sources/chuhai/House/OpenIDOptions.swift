import ArgumentParser
import Foundation
import OpenIDConnect
import Transfers

/// Another house where people may sign in (OpenID Connect).
struct OpenIDOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A provider of OpenID Connect where people may sign in too, by its issuer address.",
      valueName: "url"))
  var oidcIssuer: String?

  @Option(help: ArgumentHelp("What the provider calls this platform.", valueName: "id"))
  var oidcClientID: String?

  @Option(help: ArgumentHelp("What people call the provider, such as 粤省事.", valueName: "name"))
  var oidcName: String?

  @Option(
    help: ArgumentHelp(
      "A file that holds the secret shared with the provider.",
      discussion: "By default what CHUHAI_OIDC_CLIENT_SECRET says.", valueName: "file"))
  var oidcSecretFile: String?

  /// The provider that is named, nil where none is; `own` is the address under which people reach
  /// this platform.
  /// - Throws: `OpenIDError` for an address that is not HTTPS, and an error of the file.
  func provider(own: String) throws -> IdentityProvider? {
    guard let oidcIssuer else { return nil }
    guard let oidcClientID else { throw ValidationError("--oidc-client-id") }
    let party = try RelyingParty(
      issuer: oidcIssuer, clientID: oidcClientID, secret: try secret(),
      redirect: own + "/sign-in/identity/back")
    let client = HTTPClient()
    return IdentityProvider(
      party, name: oidcName ?? URL(string: oidcIssuer)?.host() ?? oidcIssuer,
      now: { .ofClock }
    ) { question in
      let answer = try await client.ask(
        question.address, form: question.form, headers: question.headers)
      return ProviderQuestion.Answer(status: answer.status, body: answer.body)
    }
  }

  private func secret() throws -> String? {
    let text =
      try oidcSecretFile.map {
        String(decoding: try FileBytes.read($0, most: 64 << 10), as: UTF8.self)
      } ?? ProcessInfo.processInfo.environment["CHUHAI_OIDC_CLIENT_SECRET"] ?? ""
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    return trimmed.isEmpty ? nil : trimmed
  }
}
