import FEEL
import Hummingbird
import PolicyPacks
import TradeTerms

/// Questions to somebody who need not be in the registry: it asks only for what still matters, and
/// says what each answer would change. Nothing is kept; the address holds what was said.
struct AskPage: Sendable {
  let site: Site

  /// More questions at once would be a form again.
  private static let mostQuestions = 6

  private struct Asked {
    let pack: PolicyPack
    let program: PackProgram
    var facts: GivenFacts
    /// What was said, by the name of its field.
    var said: [(name: String, text: String)] = []
    /// What the register says of the reader's enterprise, by the fact that it answers.
    var registered: [(fact: Fact, holds: Bool)] = []
  }

  @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
    let pack = try site.policy(context)
    let query = FormValues(request.uri.query ?? "")
    let subject =
      Subject(rawValue: query["subject"]).flatMap {
        pack.decides(about: $0) ? $0 : nil
      } ?? pack.usualSubject
    let today = BusinessClock.today
    let program = PackProgram(
      pack, asAt: CalendarDay(daysSinceEpoch: today.daysSinceEpoch), subject: subject)
    var asked = Asked(pack: pack, program: program, facts: GivenFacts(for: program))
    let benefits = try await AskedBenefits(site, context)
    asked.registered = try await benefits.registered(pack, subject)
    for (fact, holds) in asked.registered {
      asked.facts.add(fact.name, "\(holds)", at: PackPlace(file: fact.name, line: 1))
    }
    let answered = Set(asked.registered.map { "f.\($0.fact.name)" })
    for (name, text) in query.all
    where name.hasPrefix("f.") && !text.isEmpty && !answered.contains(name) {
      asked.said.append((name, text))
      asked.facts.add(
        String(name.dropFirst(2)), text, at: PackPlace(file: name, line: asked.said.count))
    }
    let answers = program.explain(asked.facts.values).filter { !$0.decision.isCount }
    var values = frame(asked, context)
    values["questions"] = questions(asked, answers, context)
    values["hasQuestions"] = !Self.missing(answers).isEmpty
    var lines: [[String: Any]] = []
    for answer in answers {
      let offers = try await benefits.offers(of: answer, pack)
      lines.append(
        self.answer(answer, asked, context).merging([
          "offers": offers.map { $0.values(context.language) }, "hasOffers": !offers.isEmpty,
        ]) { $1 })
    }
    values["answers"] = lines
    return site.renderer.response(.ask, values, to: request, context)
  }

  private func frame(_ asked: Asked, _ context: WebContext) -> [String: Any] {
    let language = context.language
    let (pack, program) = (asked.pack, asked.program)
    return [
      "title": site.words("ask.title", context), "atPolicies": true,
      "policyLink": "/policies/\(pack.id)", "policyNumber": pack.number,
      "policyTitle": pack.title[language],
      "askSubject": site.words("policy.ask.\(program.subject.rawValue)", context),
      "askAction": "/policies/\(pack.id)/ask", "subject": program.subject.rawValue,
      "clearLink": "/policies/\(pack.id)/ask?subject=\(program.subject.rawValue)",
      "basis": site.words(
        "ask.year", context, ["y": String(program.year), "d": program.day.description]),
      "hasMistakes": !asked.facts.findings.isEmpty,
      "mistakes": asked.facts.findings.map {
        ["what": $0.what[language], "remedy": $0.remedy[language]]
      },
      "hasRegistered": !asked.registered.isEmpty,
      "registered": asked.registered.map { fact, holds in
        [
          "registeredName": fact.label[language],
          "registeredAnswer": site.words(holds ? "case.yes" : "case.no", context),
        ]
      },
      "hasGiven": !asked.said.isEmpty,
      "given": asked.said.enumerated().map { index, said in
        given(said.name, said.text, index, asked, context)
      },
    ]
  }

  /// What was said, to be changed: chosen among the texts of the fact, or written anew.
  private func given(
    _ name: String, _ text: String, _ index: Int, _ asked: Asked, _ context: WebContext
  ) -> [String: Any] {
    let fact = asked.pack.facts[String(name.dropFirst(2).prefix { $0 != "(" })]
    var values: [String: Any] = [
      "fieldID": "g\(index)", "fieldName": name, "fieldValue": text,
      "factLabel": label(of: name, asked, context), "isTyped": true, "selection": false,
      "placeholder": fact?.unit?.name[context.language] ?? "",
    ]
    let choices = fact?.choices ?? []
    // A text that is none of the choices is shown as it was written, beside its mistake.
    if choices.contains(where: { $0.code == text }) {
      values["isTyped"] = false
      values["selection"] = [
        "choices": choices.map {
          [
            "choiceValue": $0.code, "choiceLabel": $0.label[context.language],
            "isChosen": $0.code == text,
          ] as [String: Any]
        }
      ]
    }
    return values
  }

  private func label(of field: String, _ asked: Asked, _ context: WebContext) -> String {
    let name = field.dropFirst(2).prefix { $0 != "(" }
    let year = field.drop { $0 != "(" }
    let fact = asked.pack.facts[String(name)]?.label[context.language] ?? String(name)
    return year.isEmpty ? fact : "\(fact) \(year)"
  }

  /// The facts that are missing for most answers first.
  private static func missing(_ answers: [DecisionExplanation]) -> [FoundValue] {
    var counts: [FactRequest: Int] = [:]
    var order: [FoundValue] = []
    for value in answers.flatMap(\.missing) {
      if counts.updateValue((counts[value.request] ?? 0) + 1, forKey: value.request) == nil {
        order.append(value)
      }
    }
    return order.enumerated().sorted { left, right in
      let (first, second) = (counts[left.element.request] ?? 0, counts[right.element.request] ?? 0)
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }

  private func questions(
    _ asked: Asked, _ answers: [DecisionExplanation], _ context: WebContext
  ) -> [[String: Any]] {
    Self.missing(answers).prefix(Self.mostQuestions).enumerated().compactMap { index, value in
      guard let fact = asked.pack.facts[value.request.name] else { return nil }
      return question(value, fact, index, asked, context)
    }
  }

  private func question(
    _ value: FoundValue, _ fact: Fact, _ index: Int, _ asked: Asked, _ context: WebContext
  ) -> [String: Any] {
    let language = context.language
    let name = Self.field(value.request, asked.program)
    var values: [String: Any] = [
      "fieldID": "q\(index)", "fieldName": name, "factLabel": label(of: name, asked, context),
      "isTyped": false, "isDay": false, "options": false, "selection": false,
    ]
    switch fact.kind {
    case .number(let unit):
      values["isTyped"] = true
      values["placeholder"] = unit.name[language]
    case .day: values["isDay"] = true
    case .boolean:
      values["options"] = [
        "choices": fact.choices.map {
          choice(.boolean($0.code == "true"), $0, name, value.request, asked, context)
        }
      ]
    case .text(let texts) where texts.count <= 6:
      values["options"] = [
        "choices": texts.map { choice(.text($0.code), $0, name, value.request, asked, context) }
      ]
    case .text(let texts):
      values["selection"] = [
        "choices": texts.map {
          ["choiceValue": $0.code, "choiceLabel": $0.label[language]]
        }
      ]
    }
    return values
  }

  /// An answer that can be chosen, with what would then be decided.
  private func choice(
    _ value: FactValue, _ text: Fact.TextValue, _ name: String, _ request: FactRequest,
    _ asked: Asked, _ context: WebContext
  ) -> [String: Any] {
    var facts = asked.facts.values
    facts[request] = value
    let answers = asked.program.explain(facts).filter {
      !$0.decision.isCount && $0.decision.resultUnit == nil
    }
    let counts = [
      ("yes", answers.count { $0.outcome == true }), ("no", answers.count { $0.outcome == false }),
      ("open", answers.count { $0.outcome == nil }),
    ]
    let effect = counts.filter { $0.1 > 0 }.map {
      site.words("ask.effect.\($0.0)", context, ["n": String($0.1)])
    }
    let pairs =
      [("subject", asked.program.subject.rawValue)]
      + asked.said.map { ($0.name, $0.text) } + [(name, text.code)]
    let query = pairs.map { "\(FormValues.encode($0.0))=\(FormValues.encode($0.1))" }.joined(
      separator: "&")
    return [
      "choiceLink": "/policies/\(asked.pack.id)/ask?\(query)",
      "choiceLabel": text.label[context.language],
      "effect": effect.joined(separator: context.language == .chinese ? "，" : ", "),
    ]
  }

  /// The field of a fact; of the assessed year, its name is enough.
  private static func field(_ request: FactRequest, _ program: PackProgram) -> String {
    guard let year = request.year, year != program.year else { return "f.\(request.name)" }
    return "f.\(request.name)(\(year))"
  }

  private func answer(
    _ answer: DecisionExplanation, _ asked: Asked, _ context: WebContext
  ) -> [String: Any] {
    let support = SupportText(site: site, context: context)
    var values = support.values(SupportLine(answer, number: ""))
    if case .number(let number) = answer.value, let unit = answer.decision.resultUnit {
      values["answer"] = Figures.text(Figure(number, unit), context.language)
      values["mark"] = "="
    } else if let text = answer.valueText {
      values["answer"] = text[context.language]
    }
    let reasons =
      answer.closest.map(\.text)
      + answer.inputs.map {
        Wording("\($0.label.chinese)：\($0.text.chinese)", "\($0.label.english): \($0.text.english)")
      }
    values["reasons"] = reasons.map { $0[context.language] }
    let way =
      answer.outcome == false
      ? asked.program.nearestWay(to: answer.decision.id, from: asked.facts.values) : nil
    values["nearest"] = optional(way?.text[context.language])
    return values
  }
}

extension Fact {
  /// What can be chosen; empty for numbers and days.
  fileprivate var choices: [TextValue] {
    switch kind {
    case .boolean:
      [
        TextValue(code: "true", label: Wording("是", "yes")),
        TextValue(code: "false", label: Wording("否", "no")),
      ]
    case .text(let values): values
    case .number, .day: []
    }
  }
}
