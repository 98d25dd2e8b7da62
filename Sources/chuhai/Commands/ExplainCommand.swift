import ArgumentParser
import Entitlements
import PolicyPacks
import Registry
import TradeTerms

/// `chuhai explain`.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "What the policy says of one enterprise, why, what is missing, how much is short.")

  @Argument(help: "Its social credit code or customs registration code, or a decision's number.")
  var code: String

  @OptionGroup var basis: BasisOptions
  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let wiring = try house.open()
    defer { wiring.close() }
    let desk = try wiring.desk(pack: basis.pack)
    if let number = try? DecisionNumber(code) {
      let kept = try await desk.decision(number)
      let shown = ShownAnswer(kept)
      return output.json
        ? try Console.say(json: shown) : Console.say(shown.text(output.tongue))
    }
    let answer = try await desk.answer(
      code: code, asAt: basis.day(wiring.now()), year: basis.year, knownAt: basis.instant())
    let shown = ShownAnswer(answer)
    if output.json { return try Console.say(json: shown) }
    Console.say(shown.text(output.tongue))
  }
}
