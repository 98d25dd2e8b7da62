public import TradeTerms

/// Why something could not be sent to, or fetched from, a server outside.
public enum TransferError: Explained, Hashable {
  case notStarted
  case unreachable(String, reason: String)
  case timedOut(String)
  /// The server does not offer to encrypt.
  case notEncrypted(String)
  case untrusted(String, reason: String)
  /// The server answered, and said no.
  case refused(String, code: Int, line: String)
  case tooLarge(String, most: Int)
  /// An address of the network that this house stands in, which strangers may not name.
  case inside(String)
  case failed(String, reason: String)

  public var what: Wording {
    switch self {
    case .notStarted: Wording("传输库无法启动", "The library of transfers does not start")
    case .unreachable(_, let reason):
      Wording("连接不上（\(reason)）", "It cannot be reached (\(reason))")
    case .timedOut: Wording("超时没有答复", "It did not answer in time")
    case .notEncrypted: Wording("服务器不支持加密连接", "The server does not encrypt")
    case .untrusted(_, let reason):
      Wording("无法确认服务器的身份（\(reason)）", "The server cannot be trusted (\(reason))")
    case .refused(_, let code, let line):
      Wording("服务器拒绝：\(code) \(line)", "The server refused: \(code) \(line)")
    case .tooLarge(_, let most):
      Wording("答复超过 \(most) 字节", "The answer has more than \(most) bytes")
    case .inside: Wording("地址在内部网络中", "The address is inside the own network")
    case .failed(_, let reason): Wording("传输失败（\(reason)）", "The transfer failed (\(reason))")
    }
  }

  public var place: String {
    switch self {
    case .notStarted: "libcurl"
    case .unreachable(let place, _), .timedOut(let place), .notEncrypted(let place),
      .untrusted(let place, _), .refused(let place, _, _), .tooLarge(let place, _),
      .inside(let place), .failed(let place, _):
      place
    }
  }

  public var remedy: Wording {
    switch self {
    case .notStarted: Wording("请重新安装 libcurl", "Install libcurl anew")
    case .unreachable, .timedOut:
      Wording("请核对地址、端口与防火墙", "Check the address, the port and the firewall")
    case .notEncrypted:
      Wording(
        "口令不会明文发送：请改用支持 TLS 的服务器",
        "A password is not sent in the open: use a server with TLS")
    case .untrusted:
      Wording("请核对服务器名称与证书", "Check the name and the certificate of the server")
    case .refused:
      Wording(
        "请按服务器的答复核对账号、密码与地址", "Check account, password and address by what it says")
    case .inside: Wording("请填写公网地址", "Name an address of the open network")
    case .tooLarge, .failed: Wording("请核对地址是否正确", "Check whether the address is the right one")
    }
  }
}
