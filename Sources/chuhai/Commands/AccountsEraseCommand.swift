import Accounts
import ArgumentParser
import Foundation
import TradeTerms

/// `chuhai accounts erase`.
struct AccountsEraseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Erases the account of somebody who asked for it.",
    discussion: """
      Name, address, password, authenticator, sessions, tokens, memberships and identities go; the \
      history of cases and the audit trail keep the number of the account. Whoever manages an \
      organisation alone needs a successor first. It cannot be undone.
      """)

  @Argument(help: "Their address of mail.")
  var mail: String

  @Option(help: "Why: who asked for it, and when.")
  var because: String

  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let wiring = try house.open(unrecorded: .administer)
    defer { wiring.close() }
    let desk = try wiring.accounts()
    let (user, _) = try await desk.somebody(mail: mail)
    try await desk.erase(user.id, because: because, by: .console(NSUserName()))
    Console.say(
      output.tongue("用户 \(user.id) 已注销", "user \(user.id) was erased"))
  }
}
