import TradeTerms

extension Site {
  /// That a list is of an instant that has passed; false for one of now.
  func moment(_ instant: Instant?, _ context: WebContext) -> Any {
    optional(instant.map { words("list.moment", context, ["time": CaseWords.minute($0)]) })
  }

  /// The options of a filter, with the chosen one marked.
  func options(_ choices: [Choice], chosen: String, _ context: WebContext) -> [[String: Any]] {
    choices.map { choice in
      [
        "code": choice.code, "choiceName": choice.name[context.language],
        "chosen": choice.code == chosen,
      ]
    }
  }

  /// The links that turn the pages of a list.
  func addPager(to values: inout [String: Any], path: String, form: FormValues, next: String?) {
    let kept = form.text(without: ["after", "lang"])
    values["hasPager"] = next != nil || form.optional("after") != nil
    values["firstLink"] =
      form.optional("after") == nil ? false : path + (kept.isEmpty ? "" : "?" + kept)
    values["nextLink"] = optional(
      next.map { path + "?" + form.text(without: ["after", "lang"], adding: ("after", $0)) })
  }
}

extension FormValues {
  /// The instant by which a list is wanted, as a link of ours names it; nil for now.
  /// - Throws: `PlaceError` for what no link ever named.
  func moment() throws(PlaceError) -> Instant? {
    guard let text = optional("at") else { return nil }
    guard let number = Int64(text), 0..<253_402_300_800_000 ~= number else {
      throw .unreadableMoment(text)
    }
    return Instant(millisecondsSinceEpoch: number)
  }

  /// How many rows a slice shall have: 1 to 200, by default 25.
  var limit: Int { min(max(Int(self["limit"]) ?? 25, 1), 200) }
}
