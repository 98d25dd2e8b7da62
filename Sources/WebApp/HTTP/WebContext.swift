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
  /// Whether the browser showed the cookie of a session that has ended.
  var hasEndedSession = false
  private let channel: any Channel

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
    address = source.channel.remoteAddress?.ipAddress ?? ""
    principal = .open(address: address)
  }

  /// How long what nobody wants is still taken in, so that its sender sees the answer.
  private static let lingering = TimeAmount.milliseconds(250)
  /// How long a sender then has to hang up.
  private static let patience = TimeAmount.seconds(2)

  /// Cuts the connection off a little later: the server would read a body to its end, however long
  /// it is, before it closes.
  func cutOff() {
    guard channel.remoteAddress != nil else { return }
    let loop = channel.eventLoop
    loop.scheduleTask(in: Self.lingering) { [channel] in
      channel.setOption(.autoRead, value: false).whenComplete { _ in }
    }
    loop.scheduleTask(in: Self.patience) { [channel] in channel.close(mode: .all, promise: nil) }
  }
}
