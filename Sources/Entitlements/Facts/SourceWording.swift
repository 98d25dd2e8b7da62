internal import Registry
internal import TradeLedger
internal import TradeTerms

/// Says where values come from.
enum SourceWording {
  static let noRecord = Wording("尚无记录可说明", "no record says it yet")
  static let notDeclared = Wording("没有申报", "nothing was declared")

  static func registry(_ entry: EnterpriseEntry) -> Wording {
    let authorship = entry.authorship
    return Wording(
      "企业登记第 \(entry.version) 版，\(authorship.owner)，\(authorship.knownAt)",
      "registry, version \(entry.version), \(authorship.owner), \(authorship.knownAt)")
  }

  static func notRegistered(on day: Day) -> Wording {
    Wording("\(day) 没有登记", "not in the registry on \(day)")
  }

  static func ledger(_ citation: LedgerCitation, documents: Int64) -> Wording {
    let code =
      citation.role == .platform
      ? Wording("电商平台代码", "the code of the platform")
      : Wording("电商企业代码", "the code of the enterprise")
    return Wording(
      "台账：\(citation.year) 年计入的清单金额 \(documents) 笔，按\(code.chinese)归集",
      "ledger: \(citation.year), amounts of inventories that count: \(documents), "
        + "by \(code.english)")
  }

  static func noDocuments(_ year: Int) -> Wording {
    Wording("\(year) 年没有计入的清单", "no inventory of \(year) counts")
  }

  static func noRates(_ lacking: [MissingRate], _ turnover: LedgerTurnover) -> Wording {
    let chinese = lacking.map { "币制 \($0.currency)，\($0.day)" }.joined(separator: "；")
    let english = lacking.map { "currency \($0.currency) on \($0.day)" }.joined(separator: "; ")
    return Wording(
      "缺汇率（\(chinese)）；其余合计 \(turnover.known.chinese)",
      "a rate is missing (\(english)); the rest comes to \(turnover.known.english)")
  }

  static func declaration(_ fact: DeclaredFact) -> Wording {
    Wording(
      "企业申报，证据：\(fact.evidence)，\(fact.authorship.knownAt)",
      "declared by the enterprise, evidence: \(fact.evidence), \(fact.authorship.knownAt)")
  }
}
