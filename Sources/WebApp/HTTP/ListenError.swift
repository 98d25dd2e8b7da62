public import TradeTerms

/// Why the server does not listen where it is told to.
public enum ListenError: Explained, Hashable {
  case openWithoutAccounts(String)
  case noSuchPort(Int)
  case portTaken(Int)

  public var what: Wording {
    switch self {
    case .openWithoutAccounts(let host):
      Wording(
        "不在 \(host) 上监听：本服务尚无账户与权限控制",
        "not listening on \(host): there are no accounts and no access control yet")
    case .noSuchPort(let port):
      Wording("端口 \(port) 不存在", "there is no port \(port)")
    case .portTaken(let port):
      Wording(
        "端口 \(port) 已被其他程序占用", "another program listens on port \(port) already")
    }
  }

  public var place: String {
    switch self {
    case .openWithoutAccounts: "--host"
    case .noSuchPort, .portTaken: "--port"
    }
  }

  public var remedy: Wording {
    switch self {
    case .openWithoutAccounts:
      Wording(
        "请用 127.0.0.1；确知后果时加 --without-accounts，凡能连到端口者都可读写全部数据",
        "use 127.0.0.1; or, knowing that everybody who reaches the port reads and writes "
          + "everything, add --without-accounts")
    case .noSuchPort:
      Wording("请用 0 到 65535 之间的端口", "use a port from 0 to 65535")
    case .portTaken:
      Wording(
        "请停止该程序，或用 --port 换一个端口", "end that program or choose another --port")
    }
  }
}
