import Accounts
import ArgumentParser
import Entitlements
import FEEL
import PolicyPacks
import Registry
import TradeTerms

/// `chuhai policy for`.
struct PolicyForCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "for",
    abstract: "What applies to an enterprise, of all policies in force, the most valuable first.")

  @Argument(help: "Its social credit code or customs registration code.")
  var code: String

  @OptionGroup var basis: BasisOptions
  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  fileprivate struct Row: Encodable {
    let pack: String
    let number: String
    let sentence: String
    let decision: String
    let label: Bilingual
    let outcome: String
    /// In 元; left out where it is not money or not known.
    let yuan: String?
    let headline: Bilingual
    let missing: [Bilingual]
    /// What would have to be otherwise, as far as that was found.
    let nearest: Bilingual?
  }

  func run() async throws {
    let wiring = try house.open(toRead: .readEnterprise, by: "policy for", about: code)
    defer { wiring.close() }
    let day = try basis.day(wiring.now())
    let today = CalendarDay(daysSinceEpoch: day.daysSinceEpoch)
    var rows: [Row] = []
    var city: String?
    let packs = try wiring.home.versioned().filter {
      $0.pack.decidesEnterprises(on: today)
    }
    for versioned in packs {
      let pack = versioned.pack
      // The pack of a city speaks for that below it, to those who are there.
      if let own = pack.city, own != city { continue }
      let answer = try await wiring.desk(versioned).answer(
        code: code, asAt: day, year: basis.year, knownAt: basis.instant())
      city = answer.entry.enterprise.city?.code
      let explanations = answer.answers.map(\.explanation)
      // What the city says in place of the pack below is not told twice.
      rows.removeAll { $0.pack == pack.base?.id && pack.tells($0.decision) }
      for explanation in explanations
      where !explanation.decision.isCount && pack.tells(explanation.decision.id) {
        rows.append(row(explanation, pack, answer))
      }
    }
    var ranked = rows
    // The sort is stable: rows of one rank stay in the order of their policies.
    ranked.sort { $0.precedes($1) }
    if output.json { return try Console.say(json: ranked) }
    say(ranked)
  }

  private func row(
    _ answer: DecisionExplanation, _ pack: PolicyPack, _ whole: EnterpriseAnswer
  ) -> Row {
    var yuan: Decimal128?
    if case .number(let number) = answer.value, let unit = answer.decision.resultUnit,
      let target = MeasureUnit("元")
    {
      yuan = unit.convert(number, to: target)
    }
    let way = answer.outcome == true ? nil : whole.nearestWay(to: answer.decision.id)
    return Row(
      pack: pack.id, number: pack.number, sentence: answer.sentence,
      decision: answer.decision.id,
      label: Bilingual(answer.decision.label), outcome: DecisionOutcome(answer).rawValue,
      yuan: yuan?.description, headline: Bilingual(answer.headline),
      missing: answer.missing.map { Bilingual($0.label) },
      nearest: way.map { Bilingual($0.text) })
  }

  private func say(_ rows: [Row]) {
    let tongue = output.tongue
    var table = TextTable(
      tongue == .chinese
        ? ["政策", "条款", "结论", "最近的办法"] : ["policy", "sentence", "answer", "nearest way"])
    // Where much is missing, a list of it all helps nobody.
    let told = rows.filter { $0.missing.count <= 3 }
    for row in told {
      table.add([
        row.number, row.sentence, tongue(row.headline.zh, row.headline.en),
        row.nearest.map { tongue($0.zh, $0.en) } ?? "",
      ])
    }
    Console.say(table.text)
    guard told.count < rows.count else { return }
    let further = rows.count - told.count
    Console.say(
      tongue(
        "另有 \(further) 项缺少较多事实（--json 全部列出）",
        "\(further) more lack many facts (--json lists them all)"))
  }
}

extension PolicyForCommand.Row {
  private static let order = ["holds", "unknown", "fails"]

  /// What holds first, by what it is worth; then what is open, by how little is missing.
  fileprivate func precedes(_ other: Self) -> Bool {
    let own = Self.order.firstIndex(of: outcome) ?? Self.order.count
    let theirs = Self.order.firstIndex(of: other.outcome) ?? Self.order.count
    if own != theirs { return own < theirs }
    if outcome == "unknown" { return missing.count < other.missing.count }
    return other.worth < worth
  }

  private var worth: Decimal128 { yuan.flatMap { Decimal128($0) } ?? .zero }
}
