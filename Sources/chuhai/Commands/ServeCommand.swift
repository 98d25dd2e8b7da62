import Accounts
import ArgumentParser
import Cases
import Entitlements
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

  @Option(
    help: ArgumentHelp(
      "The address under which people reach it, such as https://chuhai.example.org.",
      valueName: "url"))
  var publicURL: String?

  @Option(help: "A folder of decision models (.dmn) that are open from the start.")
  var models: String?

  @Option(
    help: ArgumentHelp(
      """
      Look so often whether all must be decided anew, by all packs in force: 30s, 15m or 1h; 0 for \
      never.
      """, valueName: "time"),
    transform: Self.interval)
  var decideEvery: Duration = .seconds(15 * 60)

  @Flag(help: "Let organisations have webhooks inside the network that the platform stands in.")
  var webhooksInside = false

  @Option(
    help: ArgumentHelp(
      "A virus scanner of the ClamAV kind (clamd) that looks into every file of a case.",
      discussion:
        "While it cannot be asked, no file is taken. Without one, files are held to their types only.",
      valueName: "host:port"))
  var scanner: String?

  @OptionGroup var mail: MailOptions
  @OptionGroup var openID: OpenIDOptions
  @OptionGroup var house: HouseOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let address = try ListenAddress(
      host: host, port: port, withoutAccounts: withoutAccounts, publicURL: publicURL)
    let name = address.host.contains(":") ? "[\(address.host)]" : address.host
    let own = address.publicURL ?? "http://\(name):\(address.port)"
    let sender = try mail.sender()
    let provider = try openID.provider(own: own)
    let wiring = try house.open(toChange: .administer, by: "serve")
    defer { wiring.close() }
    var logger = Logger(label: "chuhai") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .notice
    if let key = try? KeyFile(wiring.keyFile, wiring.location), key.isOpenToOthers {
      logger.warning("others can read the key: chmod 600", metadata: ["file": "\(key.path)"])
    }
    if !PrintShop.isOpen {
      logger.warning(
        "reports cannot be made as PDF: install weasyprint",
        metadata: ["program": "\(PrintShop.programName)"])
    }
    let packs = try wiring.home.versioned()
    let watch = DecisionWatch(
      wiring: wiring, packs: packs, owner: author.owner, author: author.name, logger: logger)
    let post = sender.map { [logger] in AccountPost($0, address: own, logger: logger) }
    let accounts = withoutAccounts ? nil : try wiring.accounts(post ?? NoMailer())
    let cases = try wiring.cases(
      packs.map(\.pack),
      scanner: try scanner.map { try ClamScanner(address: $0) } ?? NoScanner())
    // An older program, or other packs, may have left behind whose turn it is.
    try await cases.alignTurns()
    let platform = try wiring.platform(author, packs, cases, accounts)
    try await wiring.desk(pack: nil).sealPlainContacts()
    let publicity = try accounts.map { accounts in
      try wiring.publicity(
        accounts, cases.shelf, packs, platform: platform, sender: sender, address: own,
        reachesInside: webhooksInside,
        logger: logger)
    }
    let first = try await accounts?.firstLink()
    let files = try models.map { try ModelFiles.all(in: $0) } ?? []
    try await withThrowingTaskGroup(of: Void.self) { [logger, decideEvery] group in
      if decideEvery > .zero { group.addTask { await watch.run(every: decideEvery) } }
      group.addTask { await CaseWatch(desk: cases, logger: logger).run(beside: platform) }
      let coverage = CaseCoverage(desk: try wiring.desk(pack: nil), cases: cases)
      group.addTask { await CoverageWatch(coverage: coverage, logger: logger).run() }
      if let publicity { group.addTask { await publicity.run() } }
      if let accounts {
        let ends = AnchorFile(beside: try KeyFile(wiring.keyFile, wiring.location))
        group.addTask {
          await AnchorWatch(accounts: accounts, file: ends, logger: logger).run()
        }
        group.addTask { await ClockWatch(accounts: accounts, logger: logger).run() }
      }
      // The watches end with the server.
      defer { group.cancelAll() }
      try await WebServer.run(
        platform: platform, address: address, logger: logger, models: files,
        policies: packs.map(\.pack), accounts: accounts, cases: cases, provider: provider
      ) { [tongue = output.tongue] in
        let serving = tongue("服务地址 \(own)", "serving at \(own)")
        let link = first.map { first in
          tongue(
            "尚无用户。第一位管理员请打开（24 小时内有效，只能用一次）：\(own)/link/\(first)\n",
            "there are no users yet; the first administrator opens, once and within 24 hours: "
              + "\(own)/link/\(first)\n")
        }
        Console.note((link ?? "") + serving)
      }
      await post?.close()
    }
  }

  /// A time such as 30s, 15m or 1h; at most a day.
  private static func interval(_ text: String) throws -> Duration {
    if text == "0" { return .zero }
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3_600]
    guard let unit = text.last.flatMap({ units[$0] }), let number = Int(text.dropLast()),
      (0...86_400 / unit).contains(number)
    else { throw ValidationError("“\(text)”: 30s, 15m, 1h, 0") }
    return .seconds(number * unit)
  }
}
