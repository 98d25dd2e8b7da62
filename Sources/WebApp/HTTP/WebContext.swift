import Accounts
import Hummingbird
import NIOCore

/// What the handlers know of a request besides the request itself.
struct WebContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The language of the reader.
  var language: Language = .chinese
  /// The address of the network that the request came from.
  var address: String
  /// Who asks.
  var principal: Principal
  /// The session of who is signed in with a browser.
  var signedIn: AccountDesk.SignedIn?

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    address = source.channel.remoteAddress?.ipAddress ?? ""
    principal = .open(address: address)
  }
}
