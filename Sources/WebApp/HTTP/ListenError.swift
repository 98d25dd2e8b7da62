public import TradeTerms

/// Why the server does not listen where it is told to.
public enum ListenError: Explained, Hashable {
  case unprotected(String)
  case noURL(String)
  case noSuchPort(Int)
  case portTaken(Int)

  public var what: Wording {
    switch self {
    case .unprotected(let host):
      Wording(
        "不在 \(host) 上监听：密码会在网络上明文传送",
        "not listening on \(host): passwords would travel over the network in the open")
    case .noURL(let text): Wording("“\(text)”不是网址", "“\(text)” is no address")
    case .noSuchPort(let port):
      Wording("端口 \(port) 不存在", "there is no port \(port)")
    case .portTaken(let port):
      Wording(
        "端口 \(port) 已被其他程序占用", "another program listens on port \(port) already")
    }
  }

  public var place: String {
    switch self {
    case .unprotected: "--host"
    case .noURL: "--public-url"
    case .noSuchPort, .portTaken: "--port"
    }
  }

  public var remedy: Wording {
    switch self {
    case .unprotected:
      Wording(
        "请置于 HTTPS 代理之后，并以 --public-url https://… 写明其网址；或用 127.0.0.1；"
          + "--without-accounts 则凡能连到端口者都可读写全部数据",
        "put it behind a proxy for HTTPS and name that with --public-url https://…; or use "
          + "127.0.0.1; with --without-accounts everybody who reaches the port reads and writes "
          + "everything")
    case .noURL:
      Wording("请写成 https://chuhai.example.org", "write it like https://chuhai.example.org")
    case .noSuchPort:
      Wording("请用 0 到 65535 之间的端口", "use a port from 0 to 65535")
    case .portTaken:
      Wording(
        "请停止该程序，或用 --port 换一个端口", "end that program or choose another --port")
    }
  }
}
