#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import Storage

/// Asks a scanner of the ClamAV kind (clamd, command INSTREAM) whether something harms, on threads
/// of its own.
public struct ClamClient: Sendable {
  private let host: String
  private let port: String
  private let lane = BlockingLane(name: "clamd", width: 4)

  private static let seconds = 60
  private static let pieceLength = 1 << 20
  private static let mostAnswer = 1_024

  /// A scanner at `host:port`.
  /// - Throws: `TransferError.failed` for a text that is no such address.
  public init(_ address: String) throws(TransferError) {
    guard let colon = address.lastIndex(of: ":"), colon > address.startIndex,
      let port = Int(address[address.index(after: colon)...]), (1...65_535).contains(port)
    else { throw .failed(address, reason: "host:port") }
    var host = String(address[..<colon])
    if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
    self.host = host
    self.port = "\(port)"
  }

  /// What was found in some bytes; nil where there is nothing.
  /// - Throws: `TransferError` where the scanner does not say.
  public func finding(in bytes: [UInt8]) async throws -> String? {
    let answer = try await lane.run { try exchange(bytes) }
    // `stream: OK`, `stream: Eicar-Test-Signature FOUND`, `INSTREAM size limit exceeded. ERROR`.
    if answer.hasSuffix("OK") { return nil }
    guard answer.hasSuffix(" FOUND") else {
      throw TransferError.failed(place, reason: answer.isEmpty ? "no answer" : answer)
    }
    return String(answer.dropFirst(answer.hasPrefix("stream: ") ? 8 : 0).dropLast(6))
  }

  private var place: String { "\(host):\(port)" }

  private func exchange(_ bytes: [UInt8]) throws -> String {
    let socket = try connect()
    defer { close(socket) }
    try send(Array("zINSTREAM\0".utf8), to: socket)
    for start in stride(from: 0, to: bytes.count, by: Self.pieceLength) {
      let piece = bytes[start..<min(start + Self.pieceLength, bytes.count)]
      try send(Self.length(piece.count) + piece, to: socket)
    }
    try send(Self.length(0), to: socket)
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 256)
    while answer.count < Self.mostAnswer, answer.last != 0 {
      let count = recv(socket, &buffer, buffer.count, 0)
      guard count > 0 else {
        guard count == 0 else { throw TransferError.timedOut(place) }
        break
      }
      answer += buffer.prefix(count)
    }
    return String(decoding: answer.prefix { $0 != 0 && $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  private static func length(_ count: Int) -> [UInt8] {
    withUnsafeBytes(of: UInt32(count).bigEndian) { Array($0) }
  }

  private func connect() throws -> Int32 {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, port, &hints, &list)
    guard code == 0, let first = list else {
      throw TransferError.unreachable(place, reason: String(cString: gai_strerror(code)))
    }
    defer { freeaddrinfo(first) }
    var next: UnsafeMutablePointer<addrinfo>? = first
    var reason = "no address"
    while let entry = next?.pointee {
      next = entry.ai_next
      let socket = Glibc.socket(entry.ai_family, entry.ai_socktype, entry.ai_protocol)
      guard socket >= 0 else { continue }
      var wait = timeval(tv_sec: Self.seconds, tv_usec: 0)
      for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
        setsockopt(socket, SOL_SOCKET, option, &wait, socklen_t(MemoryLayout<timeval>.size))
      }
      if Glibc.connect(socket, entry.ai_addr, entry.ai_addrlen) == 0 { return socket }
      reason = String(cString: strerror(errno))
      close(socket)
    }
    throw TransferError.unreachable(place, reason: reason)
  }

  private func send(_ bytes: [UInt8], to socket: Int32) throws {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        // Who hung up is told by an error, not by a signal that ends the program.
        Glibc.send(
          socket, buffer.baseAddress.map { $0 + sent }, bytes.count - sent,
          Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else {
        throw TransferError.unreachable(place, reason: String(cString: strerror(errno)))
      }
      sent += count
    }
  }
}
