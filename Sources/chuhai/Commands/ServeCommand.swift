import ArgumentParser
import Logging
import WebApp

/// `chuhai serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serves the pages and the API.")

  @Option(help: "Where to listen.")
  var host = "127.0.0.1"

  @Option(help: "The port.")
  var port = 8080

  @Flag(help: ArgumentHelp(ListenAddress.flagHelp))
  var withoutAccounts = false

  @Option(help: "A folder of decision models (.dmn) that are open from the start.")
  var models: String?

  @OptionGroup var house: HouseOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let address = try ListenAddress(host: host, port: port, withoutAccounts: withoutAccounts)
    let wiring = try house.open()
    defer { wiring.close() }
    var logger = Logger(label: "chuhai") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .notice
    try await WebServer.run(
      platform: try wiring.platform(author), address: address, logger: logger,
      models: try models.map { try ModelFiles.all(in: $0) } ?? [],
      policies: try wiring.home.policies()
    ) { [host, port, tongue = output.tongue] in
      Console.note(
        tongue("服务地址 http://\(host):\(port)", "serving at http://\(host):\(port)"))
    }
  }
}
