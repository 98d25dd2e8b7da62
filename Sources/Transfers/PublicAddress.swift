#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Finds the address of a name that is out in the open network, so that nobody makes this house
/// knock at doors of the network that it stands in.
enum PublicAddress {
  /// A numeric address of a host; the connection goes to it and to no other, whatever the name is
  /// made to say a moment later.
  /// - Throws: `TransferError.inside` where one of its addresses is not public, and `unreachable`
  ///   where it has none.
  static func resolve(_ host: String) throws(TransferError) -> String {
    let name = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(name, nil, &hints, &list)
    guard code == 0, let first = list else {
      throw .unreachable(host, reason: String(cString: gai_strerror(code)))
    }
    defer { freeaddrinfo(first) }
    var found: String?
    var next: UnsafeMutablePointer<addrinfo>? = first
    while let entry = next {
      if let (text, bytes) = numeric(entry.pointee) {
        guard isPublic(bytes) else { throw .inside(host) }
        if found == nil { found = text }
      }
      next = entry.pointee.ai_next
    }
    guard let found else { throw .unreachable(host, reason: "no address") }
    return found
  }

  private static func numeric(_ entry: addrinfo) -> (String, [UInt8])? {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    switch entry.ai_family {
    case AF_INET:
      return entry.ai_addr.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { socket in
        var address = socket.pointee.sin_addr
        guard inet_ntop(AF_INET, &address, &text, socklen_t(text.count)) != nil else { return nil }
        return (string(text), withUnsafeBytes(of: address) { Array($0) })
      }
    case AF_INET6:
      return entry.ai_addr.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { socket in
        var address = socket.pointee.sin6_addr
        guard inet_ntop(AF_INET6, &address, &text, socklen_t(text.count)) != nil else { return nil }
        return ("[\(string(text))]", withUnsafeBytes(of: address) { Array($0) })
      }
    default: return nil
    }
  }

  private static func string(_ text: [CChar]) -> String {
    String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether an address of 4 or 16 bytes, in network order, is one of the open network (RFC 6890).
  static func isPublic(_ bytes: [UInt8]) -> Bool {
    if bytes.count == 16 {
      let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10...11] == [0xFF, 0xFF]
      if isMapped { return isPublic(Array(bytes.suffix(4))) }
      // Of IPv6 only what is given out to the open network, without tunnels and examples.
      guard bytes[0] & 0xE0 == 0x20 else { return false }
      let isSpecial = bytes[0] == 0x20 && (bytes[1] == 0x02 || (bytes[1] == 0x01 && bytes[2] < 2))
      return !isSpecial && !bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8])
    }
    guard bytes.count == 4 else { return false }
    switch (bytes[0], bytes[1], bytes[2]) {
    case (0, _, _), (10, _, _), (127, _, _), (169, 254, _), (192, 168, _), (224..., _, _),
      (192, 0, 0), (192, 0, 2), (198, 51, 100), (203, 0, 113):
      return false
    case (100, 64...127, _), (172, 16...31, _), (198, 18...19, _): return false
    default: return true
    }
  }
}
