import Testing
import TradeTerms
import WebApp

@Suite struct ListenAddressTests {
  @Test(arguments: ["127.0.0.1", "::1", "localhost"])
  func `this machine needs no flag`(_ host: String) throws {
    #expect(try ListenAddress(host: host, port: 8080).isLoopback)
  }

  @Test(arguments: ["0.0.0.0", "::", "192.168.1.10", "example.org", ""])
  func `another host is refused until the flag is given`(_ host: String) throws {
    let error = #expect(throws: ListenError.self) { try ListenAddress(host: host, port: 8080) }
    #expect(error?.remedy.english.contains("--without-accounts") == true)
    #expect(try ListenAddress(host: host, port: 8080, withoutAccounts: true).host == host)
    let proxied = try ListenAddress(
      host: host, port: 8080, publicURL: "https://chuhai.example.org/")
    #expect(proxied.publicURL == "https://chuhai.example.org")
    #expect(throws: ListenError.self) {
      try ListenAddress(host: host, port: 8080, publicURL: "http://chuhai.example.org")
    }
  }

  @Test(arguments: ["", "https://", "chuhai.example.org", "ftp://x", "https://a b"])
  func `what is no address of the web is refused`(_ text: String) {
    #expect(throws: ListenError.noURL(text)) { try ListenAddress(port: 1, publicURL: text) }
  }

  @Test(arguments: [-1, 65536])
  func `a port that does not exist is refused`(_ port: Int) {
    #expect(throws: ListenError.noSuchPort(port)) { try ListenAddress(port: port) }
  }
}
