internal import CCurl
internal import Storage

/// Asks other servers over HTTPS, on threads of its own; redirects are not followed.
public struct HTTPClient: Sendable {
  public struct Answer: Hashable, Sendable {
    public let status: Int
    public let body: [UInt8]
  }

  private static let connectSeconds = 5
  private static let seconds = 15
  private static let most = 1 << 20

  private let lane = BlockingLane(name: "https", width: 4)

  public init() {}

  /// Fetches an address, or posts a form to it.
  ///
  /// Nothing is sent in the open but to this machine: the caller has checked the address.
  /// - Parameters:
  ///   - address: where it is.
  ///   - form: the form that is posted; nil to fetch.
  ///   - headers: lines beside those of every question.
  /// - Returns: what it answers.
  /// - Throws: `TransferError`; an answer of any status is none.
  public func ask(
    _ address: String, form: String? = nil, headers: [String] = []
  ) async throws -> Answer {
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
      throw TransferError.failed(address, reason: "https")
    }
    return try await lane.run {
      let handle = try CurlHandle(address, most: Self.most)
      handle.limit(connectSeconds: Self.connectSeconds, seconds: Self.seconds)
      handle.set(CURLOPT_FOLLOWLOCATION, 0)
      // What goes to this machine goes by no proxy.
      if address.hasPrefix("http://") { handle.set(CURLOPT_NOPROXY, "*") }
      if let form { handle.set(CURLOPT_COPYPOSTFIELDS, form) }
      handle.set(CURLOPT_HTTPHEADER, ["Accept: application/json", "Expect:"] + headers)
      handle.set(CURLOPT_USERAGENT, "chuhai")
      let status = try handle.perform(address)
      return Answer(status: status, body: handle.traffic.received)
    }
  }
}
