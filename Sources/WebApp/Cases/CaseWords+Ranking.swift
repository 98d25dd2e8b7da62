import Cases
import TradeTerms

extension CaseWords {
  /// How a selection was ranked, or would be now; false where nothing is.
  func ranking(_ shown: ShownRanking?) -> Any {
    guard let shown else { return false }
    let ranking = shown.ranking
    let language = context.language
    let ties = ranking.ties.map { $0.label[language] }
    let last = ranking.entries.lastIndex(where: \.isWithin)
    return [
      "rankedText": site.words(
        shown.isKept ? "ranking.kept" : "ranking.now", context,
        ["t": Self.minute(ranking.asAt), "q": "\(ranking.quota)"]),
      "tieText": ties.isEmpty
        ? site.words("ranking.sum", context)
        : site.words("ranking.sum", context) + (language == .chinese ? "：" : ": ")
          + ties.joined(separator: language == .chinese ? "、" : ", "),
      "entries": ranking.entries.enumerated().map { index, entry -> [String: Any] in
        [
          "rank": "\(entry.rank)", "entryLink": "/cases/\(entry.caseID)",
          "entryName": entry.name, "entryNumber": entry.number, "mean": entry.mean ?? "—",
          "sheets": "\(entry.sheets)",
          "sums": entry.sums.map { "\($0)" }.joined(separator: " · "),
          "isWithin": entry.isWithin,
          "border": optional(
            index == last
              ? site.words("ranking.border", context, ["q": "\(ranking.quota)"]) : nil),
          "conflicts": entry.conflicts.map { conflict -> [String: Any] in
            [
              "expertName": shown.experts[conflict.expert] ?? "—",
              "conflictText": conflict.reason ?? site.words("ranking.tied", context),
            ]
          },
        ]
      },
      "hasUnranked": !ranking.unranked.isEmpty,
      "unranked": ranking.unranked.map { entry -> [String: Any] in
        [
          "entryLink": "/cases/\(entry.caseID)", "entryName": entry.name,
          "entryNumber": entry.number, "entryState": entry.state[language],
        ]
      },
    ] as [String: Any]
  }
}
