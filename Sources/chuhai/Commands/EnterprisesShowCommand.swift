import Accounts
import ArgumentParser
import Cases
import Entitlements
import Registry
import Storage
import TradeLedger
import TradeTerms

/// `chuhai enterprises show`.
struct EnterprisesShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "One enterprise: what is known, declared, and traded.")

  @Argument(help: "Its social credit code or customs registration code.")
  var code: String

  @OptionGroup var house: HouseOptions
  @OptionGroup var output: OutputOptions

  private struct Answer: Encodable {
    struct Declared: Encodable {
      let name: String
      let period: Int
      let value: String
      let unit: String
      let evidence: String
    }

    struct Turnover: Encodable {
      let year: Int
      let role: String
      let fen: Int64
      let documents: Int64
      let unknown: Int64
    }

    struct Held: Encodable {
      let id: String
      let title: Bilingual
      let from: String
      let until: String?
      /// The number of the case, and the round that it was in.
      let source: String
      let round: String?
      let ended: Bilingual?
      let reason: String?
    }

    let codes: [String]
    let versions: [ShownEnterprise]
    let relations: [ShownRelation]
    let declared: [Declared]
    let turnover: [Turnover]
    var titles: [Held] = []
  }

  func run() async throws {
    let wiring = try house.open(toRead: .readEnterprise, by: "enterprises show", about: code)
    defer { wiring.close() }
    var answer = try wiring.read { session in try look(session, wiring.now()) }
    answer.titles = try await titles(wiring)
    if output.json { return try Console.say(json: answer) }
    let tongue = output.tongue
    if let newest = answer.versions.last {
      Console.say("\(newest.name)（\(answer.codes.joined(separator: "，"))）")
      Console.say(newest.cells(tongue).dropFirst(2).joined(separator: " · "))
      if let day = newest.pilotZoneDay { Console.say(tongue("综试区登记 ", "pilot zone ") + day) }
    } else {
      Console.say(answer.codes.joined(separator: "，"))
      Console.say(tongue("尚未登记，仅见于单证", "Not registered: seen in documents only"))
    }
    for relation in answer.relations { Console.say(relation.text(tongue)) }
    for title in answer.titles { Console.say(text(title, tongue)) }
    for fact in answer.declared {
      Console.say(
        tongue("申报 ", "declared ") + "\(fact.period) \(fact.name) \(fact.value) \(fact.unit)"
          + "（\(fact.evidence)）")
    }
    for turnover in answer.turnover {
      let sum = RMB(fen: turnover.fen)
      let open =
        turnover.unknown > 0
        ? tongue("，另有 \(turnover.unknown) 笔缺汇率", ", \(turnover.unknown) without a rate") : ""
      Console.say(
        "\(turnover.year) \(turnover.role) \(tongue(sum.chinese, sum.english))"
          + tongue("，\(turnover.documents) 笔", ", \(turnover.documents) amounts") + open)
    }
  }

  private func titles(_ wiring: Wiring) async throws -> [Answer.Held] {
    let cases = try wiring.cases(try wiring.home.versioned().map(\.pack))
    return try await cases.heldTitles(of: code.uppercased(), for: .platform).map { held in
      var ended: Wording?
      var reason: String?
      switch held.ending {
      case .ranOut: ended = Wording("到期", "its term is over")
      case .ended(let step, let said): (ended, reason) = (step, said)
      case nil: break
      }
      return Answer.Held(
        id: held.id, title: Bilingual(held.label), from: held.from.description,
        until: held.until?.description, source: held.source, round: held.round,
        ended: ended.map(Bilingual.init), reason: reason)
    }
  }

  private func text(_ title: Answer.Held, _ tongue: Tongue) -> String {
    let ended = title.ended.map { " · " + tongue($0.zh, $0.en) } ?? ""
    return tongue("称号 ", "title ") + tongue(title.title.zh, title.title.en)
      + " \(title.from) – \(title.until ?? tongue("长期", "without an end"))"
      + tongue("（\(title.source)）", " (\(title.source))") + (title.round.map { " \($0)" } ?? "")
      + ended + (title.reason.map { tongue("：\($0)", ": \($0)") } ?? "")
  }

  private func look(_ session: any DatabaseSession, _ now: Instant) throws -> Answer {
    let parties = PartyStore(session)
    guard let party = try parties.party(code: code.uppercased()) else {
      throw UnknownCode(code: code)
    }
    return Answer(
      codes: try parties.codes(party: party),
      versions: try EnterpriseStore(session).versions(party: party).map(ShownEnterprise.init),
      relations: try ShownRelation.all(of: party, asAt: now.day, now: now, session),
      declared: try DeclaredFactStore(session).facts(party: party, knownAt: now).map {
        Answer.Declared(
          name: $0.name, period: $0.period, value: $0.value, unit: $0.unit,
          evidence: $0.evidence)
      },
      turnover: try turnover(party, session))
  }

  private func turnover(
    _ party: Int64, _ session: any DatabaseSession
  ) throws -> [Answer.Turnover] {
    guard let first = YearMonth(number: 12), let last = YearMonth(number: 119_999) else {
      return []
    }
    return try [(Posting.Role.seller, "seller"), (.platform, "platform")].flatMap { role, name in
      let sums = try LedgerQueryStore(session).turnover(
        FigureFilter(party: party, role: role, first: first, last: last))
      return Dictionary(grouping: sums, by: \.month.year).sorted { $0.key < $1.key }
        .map { year, sums in
          Answer.Turnover(
            year: year, role: name, fen: sums.reduce(0) { $0 + $1.fen },
            documents: sums.reduce(0) { $0 + $1.documents },
            unknown: sums.reduce(0) { $0 + $1.unknown })
        }
    }
  }
}
