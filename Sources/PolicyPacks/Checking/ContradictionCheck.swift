internal import FEEL
internal import TradeTerms

/// Sentences of a pack that say different things of the same thing.
///
/// The same thing is what has the same Chinese label: a number, a target, a decision, what a benefit
/// is worth. Decisions are held against each other on rows at the edges of every number in force;
/// what is told is a row on which they differ, found by evaluating both.
struct ContradictionCheck {
  /// The most rows on which two decisions are tried for one day.
  private static let mostRows = 4_096
  /// The most days for which they are.
  private static let mostDays = 8

  let pack: PolicyPack

  func findings() -> [PackError] { numbers() + targets() + decisions() }

  private func numbers() -> [PackError] {
    var findings: [PackError] = []
    let named = pack.parameters.filter { $0.label != nil }
    for (place, second) in named.enumerated() {
      for first in named[..<place]
      where first.label?.chinese == second.label?.chinese && first.sentence != second.sentence {
        guard let clash = Self.clash(first, second) else { continue }
        let label = second.label ?? Wording(second.name, second.name)
        findings.append(
          Self.finding(
            label, first.sentence, first.wording(of: clash.first), second.sentence,
            second.wording(of: clash.second), on: clash.day, at: second.place))
      }
    }
    return findings
  }

  /// A day on which two parameters have different values, and those.
  private static func clash(
    _ first: Parameter, _ second: Parameter
  ) -> (day: CalendarDay, first: Value, second: Value)? {
    for own in first.values {
      for other in second.values {
        let day = max(own.from, other.from)
        guard own.isInForce(on: day), other.isInForce(on: day) else { continue }
        if case .number(let left) = own.value, case .number(let right) = other.value,
          let unit = first.unit, let otherUnit = second.unit
        {
          if unit.convert(left, to: otherUnit) == right { continue }
        } else if own.value == other.value {
          continue
        }
        return (day, own.value, other.value)
      }
    }
    return nil
  }

  private func targets() -> [PackError] {
    var findings: [PackError] = []
    for (place, second) in pack.targets.enumerated() {
      for first in pack.targets[..<place]
      where first.label.chinese == second.label.chinese && first.by == second.by
        && first.unit.convert(first.goal, to: second.unit) != second.goal
      {
        let sentence = pack.sentences.first { $0.id == second.sentence }
        findings.append(
          Self.finding(
            second.label, first.sentence, QuantityText.wording(first.goal, first.unit),
            second.sentence, QuantityText.wording(second.goal, second.unit), on: nil,
            at: sentence?.place ?? PackPlace(file: PackHeader.file, line: 1)))
      }
    }
    return findings
  }

  private func decisions() -> [PackError] {
    var findings: [PackError] = []
    for (first, second) in pairs {
      for day in days {
        let program = PackProgram(pack, asAt: day, subject: second.subject)
        guard let found = difference(first, second, program) else { continue }
        findings.append(found)
        break
      }
    }
    return findings
  }

  /// Decisions of different sentences that answer the same question.
  private var pairs: [(PackDecision, PackDecision)] {
    var pairs: [(PackDecision, PackDecision)] = []
    let worth = pack.benefits.compactMap { benefit in
      benefit.amount.map { (benefit, $0) }
    }
    for (place, second) in pack.decisions.enumerated() {
      for first in pack.decisions[..<place]
      where first.sentence != second.sentence && first.subject == second.subject
        && first.resultUnit?.dimension == second.resultUnit?.dimension
        && first.isTruth == second.isTruth
      {
        let isOneBenefit = worth.contains { benefit, amount in
          amount == first.id
            && worth.contains { $0.1 == second.id && $0.0.label.chinese == benefit.label.chinese }
        }
        if first.label.chinese == second.label.chinese || isOneBenefit {
          pairs.append((first, second))
        }
      }
    }
    return pairs
  }

  private var days: [CalendarDay] {
    let changes = Set(pack.parameters.flatMap(\.values).map(\.from).filter { pack.from <= $0 })
    return Array(([pack.from] + changes.sorted()).prefix(Self.mostDays))
  }

  private func difference(
    _ first: PackDecision, _ second: PackDecision, _ program: PackProgram
  ) -> PackError? {
    let read = program.factsRead(by: first.id)
    let requests = read + program.factsRead(by: second.id).filter { !read.contains($0) }
    let subjects = rows(requests, program)
    let decided = program.evaluate(FactColumns(subjects, for: program))
    for (row, facts) in subjects.enumerated() {
      guard let own = program.answer(first.id, decided, row: row),
        let other = program.answer(second.id, decided, row: row),
        Self.differ(own, first, other, second)
      else { continue }
      let words = requests.compactMap { request in
        pack.facts[request.name].map { fact -> Wording in
          let value = fact.wording(of: facts[request] ?? .unknown)
          return Wording(
            "\(fact.label.chinese) \(value.chinese)", "\(fact.label.english): \(value.english)")
        }
      }
      let (before, after) = (first.wording(of: own), second.wording(of: other))
      return PackError(
        Wording(
          "\(first.sentence) 与 \(second.sentence) 对“\(second.label.chinese)”的说法相反："
            + "\(words.map(\.chinese).joined(separator: "，")) 时，"
            + "前者为“\(before.chinese)”，后者为“\(after.chinese)”",
          "\(first.sentence) and \(second.sentence) contradict each other on "
            + "“\(second.label.english)”: for \(words.map(\.english).joined(separator: ", ")) "
            + "one says “\(before.english)”, the other “\(after.english)”"),
        at: second.place, remedy: Self.remedy)
    }
    return nil
  }

  /// Two amounts differ where both give something; an amount of nothing leaves the word to the other.
  private static func differ(
    _ own: Value, _ first: PackDecision, _ other: Value, _ second: PackDecision
  ) -> Bool {
    guard case .number(let left) = own, case .number(let right) = other,
      let unit = first.resultUnit, let target = second.resultUnit
    else { return own != other }
    return left != .zero && right != .zero && unit.convert(left, to: target) != right
  }

  /// Rows at the edges: every combination, or, where those are too many, some of them.
  private func rows(_ requests: [FactRequest], _ program: PackProgram) -> [SubjectFacts] {
    let choices = requests.map { request in
      pack.facts[request.name].map { values(of: $0, program) } ?? [.unknown]
    }
    let all = choices.reduce(1) { product, values in
      min(product * values.count, Self.mostRows * 1_000)
    }
    var state: UInt64 = 1
    return (0..<min(all, Self.mostRows)).map { number in
      var rest = number
      var facts: SubjectFacts = [:]
      for (request, values) in zip(requests, choices) {
        if all <= Self.mostRows {
          facts[request] = values[rest % values.count]
          rest /= values.count
        } else {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          facts[request] = values[Int(state >> 33) % values.count]
        }
      }
      return facts
    }
  }

  /// The values of a fact on both sides of every number that it may be compared with.
  private func values(of fact: Fact, _ program: PackProgram) -> [FactValue] {
    let inForce = pack.parameters.compactMap { parameter in
      parameter.value(on: program.day, year: program.year).map { (parameter, $0.value) }
    }
    switch fact.kind {
    case .boolean: return [.boolean(true), .boolean(false)]
    case .text(let texts): return texts.isEmpty ? [.unknown] : texts.map { .text($0.code) }
    case .number(let unit):
      let edges = inForce.compactMap { parameter, value -> Int64? in
        guard case .number(let number) = value, parameter.unit?.dimension == unit.dimension,
          let power = parameter.unit?.power
        else { return nil }
        return number.integer(scale: power)
      }
      return Set(edges.flatMap { [$0 - 1, $0, $0 + 1] } + [0]).sorted().map { .number($0) }
    case .day:
      let edges = inForce.compactMap { _, value -> Int32? in
        guard case .date(let day) = value else { return nil }
        return Int32(exactly: day.daysSinceEpoch)
      }
      return Set(edges.flatMap { [$0 - 1, $0, $0 + 1] } + [0]).sorted().map { .day($0) }
    }
  }

  private static let remedy = Wording(
    "请核对两句原文，改正其一，或给不同的事取不同的名称",
    "compare the two sentences and correct one, or call different things differently")

  private static func finding(
    _ label: Wording, _ first: String, _ before: Wording, _ second: String, _ after: Wording,
    on day: CalendarDay?, at place: PackPlace
  ) -> PackError {
    let when = day.map { Wording("\($0) 时", " on \($0)") } ?? Wording("", "")
    return PackError(
      Wording(
        "\(first) 与 \(second) 对“\(label.chinese)”的说法不一：\(when.chinese)"
          + "前者为 \(before.chinese)，后者为 \(after.chinese)",
        "\(first) and \(second) say different things of “\(label.english)”\(when.english): "
          + "\(before.english) and \(after.english)"),
      at: place, remedy: remedy)
  }
}
