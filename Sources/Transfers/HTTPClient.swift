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
    try await send(address, form, ["Accept: application/json"] + headers, isOutside: false)
  }

  /// Posts JSON to an address that somebody else named.
  /// - Parameters:
  ///   - json: the text.
  ///   - address: where it goes.
  ///   - headers: lines beside those of every question.
  ///   - reachesInside: whether it may be in the network that this house stands in.
  /// - Returns: what it answers.
  /// - Throws: `TransferError`, `inside` for an address that may not be reached.
  public func post(
    json: String, to address: String, headers: [String], reachesInside: Bool
  ) async throws -> Answer {
    try await send(
      address, json, ["Content-Type: application/json; charset=utf-8"] + headers,
      isOutside: !reachesInside)
  }

  private func send(
    _ address: String, _ body: String?, _ headers: [String], isOutside: Bool
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
      if isOutside {
        // A proxy would look the name up itself, and find another address.
        handle.set(CURLOPT_NOPROXY, "*")
        let (host, port) = Self.place(of: address)
        handle.set(CURLOPT_RESOLVE, ["\(host):\(port):\(try PublicAddress.resolve(host))"])
      }
      if let body { handle.set(CURLOPT_COPYPOSTFIELDS, body) }
      handle.set(CURLOPT_HTTPHEADER, ["Expect:"] + headers)
      handle.set(CURLOPT_USERAGENT, "chuhai")
      let status = try handle.perform(address)
      return Answer(status: status, body: handle.traffic.received)
    }
  }

  /// The host and the port of an address by HTTP.
  private static func place(of address: String) -> (host: String, port: Int) {
    let isSecure = address.hasPrefix("https://")
    let authority = address.dropFirst(isSecure ? 8 : 7).prefix { $0 != "/" && $0 != "?" }
    let usual = isSecure ? 443 : 80
    if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
      return (String(authority[...end]), Int(authority[end...].dropFirst(2)) ?? usual)
    }
    let parts = authority.split(separator: ":", maxSplits: 1)
    return (String(parts.first ?? ""), parts.count == 2 ? Int(parts[1]) ?? usual : usual)
  }
}
