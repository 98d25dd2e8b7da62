import Accounts
import Cases
import Foundation
import Hummingbird
import OpenIDConnect
import PolicyPacks
import TradeTerms

/// What every page and every endpoint works with.
struct Site: Sendable {
  let platform: Platform
  let renderer: Renderer
  let limits: MultipartLimits
  /// The policy packs that are here.
  var policies: [PolicyPack] = []
  /// The id of the policy that decides: the first one.
  var decidingPolicy: String? { policies.first?.id }
  /// Who signs in; nil where the platform is run without accounts.
  var accounts: AccountDesk?
  /// Where cases are worked on; nil where the platform has none.
  var cases: CaseDesk?
  /// The other house where people may sign in; nil where there is none.
  var provider: IdentityProvider?
  /// What people look at, on its way to the audit trail.
  var sightings: SightingLog?
  /// How much of what strangers are refused is written there.
  let strangers = StrangerMeter()
  var cookie = SessionCookie(isSecure: false)
  /// Where people reach the platform: the whole address, and the name in it.
  var ownAddress = (address: "http://127.0.0.1", host: "127.0.0.1")
  /// Whether requests come through a proxy, which says from where.
  var isBehindProxy = false
  /// The decision models that were brought.
  var shelf = ModelShelf()
  /// Makes PDF of a page of our own; nil where nothing prints.
  var print: @Sendable (_ html: String) async throws -> Data? = PrintShop.pdf

  var catalogue: Catalogue { renderer.catalogue }

  /// The words of a key in the reader's language.
  func words(_ key: String, _ context: WebContext) -> String {
    catalogue[key][context.language]
  }

  /// The words of a key with its `{names}` filled in.
  func words(_ key: String, _ context: WebContext, _ values: KeyValuePairs<String, String>)
    -> String
  {
    values.reduce(words(key, context)) { text, pair in
      text.replacing("{\(pair.key)}", with: pair.value)
    }
  }

  /// The failure of a kind, in the words of the catalogue.
  func failure(_ kind: Failure.Kind, place: String = "") -> Failure {
    Failure(kind, catalogue, place: place)
  }

  /// A parameter of the path, decoded.
  func parameter(_ name: String, _ context: WebContext) throws -> String {
    guard let raw = context.parameters.get(name) else { throw failure(.notFound) }
    return FormValues.decode(raw.utf8, plusIsSpace: false)
  }
}
