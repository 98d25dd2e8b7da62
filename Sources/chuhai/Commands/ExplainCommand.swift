import Accounts
import ArgumentParser
import Entitlements
import FEEL
import Foundation
import PolicyPacks
import Registry
import TradeTerms

/// `chuhai explain`.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "What the policy says of one enterprise, why, what is missing, how much is short.",
    discussion: """
      With --codes, each enterprise of a file is decided by itself; the answers alone are told, a line \
      of JSON for each enterprise.
      """)

  @Argument(help: "Its social credit code or customs registration code, or a decision's number.")
  var code: String?

  @Option(help: ArgumentHelp("A file with a code on each line.", valueName: "file"))
  var codes: String?

  @OptionGroup var basis: BasisOptions
  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (code == nil) != (codes == nil) else { throw ValidationError("CODE, --codes FILE") }
  }

  /// The answers of one enterprise without their reasons.
  private struct Brief: Encodable {
    let code: String
    /// By the id of the decision; what is not known is left out.
    let answers: [String: String]
  }

  func run() async throws {
    let wiring = try house.open(toRead: .readEnterprise, by: "explain", about: code ?? "")
    defer { wiring.close() }
    let desk = try wiring.desk(pack: basis.pack)
    guard let code else { return try await explainAll(desk, on: basis.day(wiring.now())) }
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

  private func explainAll(_ desk: EntitlementDesk, on day: Day) async throws {
    let text = String(decoding: try FileBytes.read(codes ?? "", most: 64 << 20), as: UTF8.self)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for line in text.split(whereSeparator: \.isNewline) {
      let answer = try await desk.answer(
        code: String(line), asAt: day, year: basis.year, knownAt: basis.instant())
      let pairs = answer.answers.compactMap { answer in
        answer.explanation.value.map { (answer.explanation.decision.id, $0.text) }
      }
      let brief = Brief(code: String(line), answers: Dictionary(uniqueKeysWithValues: pairs))
      Console.say(String(decoding: try encoder.encode(brief), as: UTF8.self))
    }
  }
}
