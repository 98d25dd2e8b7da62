import Cases
import TradeTerms

extension TitleLine {
  init(_ held: HeldTitle, on today: Day) {
    let ending: Ending? =
      switch held.ending {
      case .ranOut: Ending(why: Wording("到期", "its term is over"))
      case .ended(let step, let reason): Ending(why: step, reason: reason)
      case nil: nil
      }
    self.init(
      id: held.id, title: held.label, from: held.from.description,
      until: held.until?.description,
      isHeld: held.from <= today && held.until.map { today <= $0 } ?? true,
      origin: Origin(
        number: held.source, round: held.round, link: held.caseID.map { "/cases/\($0)" },
        roundLink: held.roundID.map { "/cases/\($0)" }), ending: ending)
  }

  /// The values that the template of one title takes.
  func values(_ language: Language) -> [String: Any] {
    [
      "titleText": title[language], "fromText": from, "untilText": optional(until),
      "isHeld": isHeld, "originLink": optional(origin.link), "originNumber": origin.number,
      "roundText": optional(origin.round), "roundLink": optional(origin.roundLink),
      "endedText": optional(ending?.why[language]), "reasonText": optional(ending?.reason),
    ]
  }
}

extension Site {
  /// An enterprise with its titles, as far as the reader may know of the cases behind them.
  func enterprise(_ code: String, _ context: WebContext) async throws -> EnterpriseSheet? {
    guard var sheet = try await platform.enterprise(code) else { return nil }
    guard let cases else { return sheet }
    let today = cases.clock().day
    sheet.titles = try await cases.heldTitles(of: sheet.code, for: try await actor(context))
      .map { TitleLine($0, on: today) }
    return sheet
  }
}
