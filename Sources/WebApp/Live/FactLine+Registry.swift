import PolicyPacks
import Registry
import Storage
import TradeTerms

extension FactLine {
  /// What the registry holds of an enterprise, and what it declared itself, each with its source.
  /// The packs say what a declared fact is called.
  static func lines(
    of entry: EnterpriseEntry, _ session: any DatabaseSession, _ packs: [PolicyPack]
  ) throws -> [FactLine] {
    let enterprise = entry.enterprise
    let source = Wording(
      "登记第 \(entry.version) 版，\(entry.authorship.knownAt.day)",
      "registry, version \(entry.version), \(entry.authorship.knownAt.day)")
    func line(_ name: Wording, _ value: Wording?) -> FactLine {
      FactLine(name: name, value: value.map { .words($0) } ?? .unknown, source: source)
    }
    func plain(_ text: String) -> Wording { Wording(text, text) }
    let headquarters =
      enterprise.headquarters == .unknown ? nil : enterprise.headquarters.name
    var lines = [
      line(Wording("企业类型", "kind"), enterprise.kind.name),
      line(Wording("在广东的总部", "headquarters in Guangdong"), headquarters),
      line(Wording("所在地市", "city"), enterprise.city?.name),
      line(
        Wording("综合试验区登记", "pilot-zone registration"),
        enterprise.pilotZoneDay.map { plain($0.description) }),
    ]
    if let customs = enterprise.customs {
      lines.append(
        line(Wording("海关注册编码", "customs registration code"), plain(customs.description)))
    }
    let declared = try DeclaredFactStore(session).facts(
      party: entry.party, knownAt: Instant(millisecondsSinceEpoch: .max))
    return lines
      + declared.map { fact in
        FactLine(fact, packs.lazy.compactMap { $0.facts[fact.name] }.first)
      }
  }

  /// What an enterprise declared about itself, with its evidence, in the words of the fact.
  init(_ fact: DeclaredFact, _ known: Fact?) {
    let name =
      fact.name == DeclaredFact.annualTurnover
      ? Wording("申报的年交易规模", "declared yearly turnover")
      : known?.label ?? Wording(fact.name, fact.name)
    var value = Figure.words(Wording("\(fact.value) \(fact.unit)", "\(fact.value) \(fact.unit)"))
    if let known, known.unit == nil, let said = known.value(fact.value) {
      value = .words(known.wording(of: said))
    }
    if fact.unit == "元", let amount = try? RMB(yuan: fact.value) { value = .rmb(fen: amount.fen) }
    self.init(
      name: fact.period == 0
        ? name : Wording("\(name.chinese)（\(fact.period)）", "\(name.english) (\(fact.period))"),
      value: value,
      source: Wording("企业申报：\(fact.evidence)", "declared: \(fact.evidence)"))
  }
}
