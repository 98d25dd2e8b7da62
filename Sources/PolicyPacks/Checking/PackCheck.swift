internal import FEEL
internal import TradeTerms

/// What a pack says against the text that it carries out, where that is attached; and against its
/// own examples.
public struct PackCheck: Sendable {
  let pack: PolicyPack
  /// The text as it was when the rules were last compared with it; nil where nobody noted that.
  private let lock: PackLock?

  public init(_ pack: PolicyPack, lock: PackLock? = nil) {
    self.pack = pack
    self.lock = lock
  }

  /// Every mistake that the pack can be loaded with.
  public func findings() -> [PackError] {
    examples() + PackProgram.holes(of: pack) + ContradictionCheck(pack: pack).findings()
      + benefitFindings() + caseFindings() + textFindings()
  }

  /// The examples that do not come out, and the decisions that no example tries.
  private func examples() -> [PackError] {
    var tried: Set<String> = []
    var waiting = pack.sentences.flatMap(\.tests).flatMap(\.outcomes.keys)
    let needs = Dictionary(pack.decisions.map { ($0.id, $0.needs) }) { first, _ in first }
    // What a tried decision reads of others is tried with it.
    while let id = waiting.popLast() {
      if tried.insert(id).inserted { waiting += needs[id] ?? [] }
    }
    let untried = pack.sentences.flatMap(\.decisions).filter {
      !tried.contains($0.id) && !$0.isCount
    }
    return pack.runTests()
      + untried.map { decision in
        PackError(
          Wording(
            "“\(decision.id)”没有例子", "no example tries “\(decision.id)”"), at: decision.place,
          remedy: Wording(
            "请在 tests 里写出刚好达到与刚好达不到的例子",
            "write examples under “tests”, one that just holds and one that just does not"))
      }
  }

  private func textFindings() -> [PackError] {
    guard let text = pack.text else { return [] }
    return uncovered(text) + stale(text)
      + pack.sentences.flatMap(\.parameters).flatMap { parameter in
        parameter.values.flatMap { numbers(of: $0, parameter, text) }
      } + boundFindings(text)
  }

  private func uncovered(_ text: AttachedText) -> [PackError] {
    let known = Set(pack.sentences.map(\.id))
    return text.order.filter { !known.contains($0) }.map { id in
      PackError(
        Wording("原文的句子 \(id) 没有收入", "the sentence \(id) of the text is not in the pack"),
        at: PackPlace(file: AttachedText.file, line: 1),
        remedy: Wording(
          "请补上“## \(id)”，写规则或不能执行的理由", "add “## \(id)” with a rule, or a reason for none"))
    }
  }

  /// Sentences whose text is another one than that which their rules were compared with.
  private func stale(_ text: AttachedText) -> [PackError] {
    guard let lock else { return [] }
    return pack.sentences.compactMap { sentence in
      guard let own = text.sentences[sentence.id], let noted = lock.digests[sentence.id],
        noted != PackLock.digest(own)
      else { return nil }
      let rules = (sentence.decisions.map(\.id) + sentence.parameters.map(\.name))
        .joined(separator: ", ")
      return PackError(
        Wording("原文已变，所引规则待核对：\(rules)", "the text has changed; these rules cite it: \(rules)"),
        at: sentence.place,
        remedy: Wording(
          "核对后运行 chuhai policy check --lock", "compare them, then run chuhai policy check --lock"))
    }
  }

  /// Numbers that the cited sentence does not hold.
  private func numbers(
    of value: Parameter.DatedValue, _ parameter: Parameter, _ text: AttachedText
  ) -> [PackError] {
    guard case .number(let number) = value.value, let cited = text.sentences[value.cites] else {
      return []
    }
    let base = parameter.unit.flatMap { number.shifted(by: $0.power - $0.writtenPower) } ?? number
    let written = WrittenNumber.all(in: cited)
    guard !written.contains(where: { $0.plain == number || $0.whole == base }) else { return [] }
    return [
      PackError(
        Wording(
          "“\(parameter.name)”的值 \(number) 不见于所引的 \(value.cites)",
          "the value \(number) of “\(parameter.name)” is not in \(value.cites), which it cites"),
        at: parameter.place,
        remedy: Wording("请核对数字或 cites", "check the number or what it cites"))
    ]
  }

  /// Comparisons that take a bound in where the text leaves it out, or the other way round.
  private func boundFindings(_ text: AttachedText) -> [PackError] {
    var findings: [PackError] = []
    for decision in pack.decisions {
      for use in decision.comparisons {
        guard let parameter = pack.parameters.first(where: { $0.name == use.parameter }) else {
          continue
        }
        for value in parameter.values {
          guard case .number(let number) = value.value, let cited = text.sentences[value.cites],
            let bound = WrittenNumber.all(in: cited).first(where: { $0.plain == number })?.bound,
            bound != use.bound
          else { continue }
          let wanted = bound == .inside ? ">= / <=" : "> / <"
          findings.append(
            PackError(
              Wording(
                "“\(use.parameter)”的界线与 \(value.cites) 的原文不符",
                "“\(use.parameter)” is compared otherwise than \(value.cites) says"),
              at: decision.place(ofRule: use.rule),
              remedy: Wording("请写 \(wanted)", "write \(wanted)")))
          break
        }
      }
    }
    return findings
  }
}

extension MeasureUnit {
  /// The power of ten that the text writes no figure for: 元 has its fen, a share its hundredths.
  fileprivate var writtenPower: Int {
    switch dimension {
    case .money, .dollars: 2
    case .share: 8
    default: 0
    }
  }
}
