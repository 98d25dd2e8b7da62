import TradeTerms

extension Site {
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
  /// How many rows a slice shall have: 1 to 200, by default 25.
  var limit: Int { min(max(Int(self["limit"]) ?? 25, 1), 200) }
}
