import Cases
import PolicyPacks

/// What cases went through, as their histories tell, beside what packs declare of them.
struct LifeCoverage: Sendable {
  /// Something that a pack declares. What kinds have in common is declared once, in the file that
  /// they build on; each of them comes to what it is for besides.
  enum Thing: Hashable, Sendable, CustomStringConvertible {
    case state(file: String, String)
    case step(file: String, String)
    /// That a clock reminds, runs out, or goes up to a rung of its ladder.
    case clock(file: String, String, does: String)
    /// That a case of a kind came to what was asked for.
    case granted(kind: String)

    var description: String {
      switch self {
      case .state(let file, let id): "\(file): the state \(id)"
      case .step(let file, let id): "\(file): the step \(id)"
      case .clock(let file, let id, let does): "\(file): the clock \(id), \(does)"
      case .granted(let kind): "\(kind): what it is for"
      }
    }
  }

  private(set) var reached: Set<Thing> = []

  /// What of some kinds of case was reached by none, sorted as people read it.
  func missing(of types: some Sequence<CaseType>) -> [String] {
    Set(types.flatMap(Self.things)).subtracting(reached).map(\.description).sorted()
  }

  mutating func merge(_ other: LifeCoverage) { reached.formUnion(other.reached) }

  /// Adds what a case went through until now.
  mutating func add(_ sheet: CaseSheet) {
    let type = sheet.type
    let file = Self.file(of: type)
    var rungs: [String: Int] = [:]
    for event in sheet.events {
      for state in [event.before, event.after] where !state.isEmpty {
        reached.insert(.state(file: file, state))
        if type.state(state)?.isGranted == true { reached.insert(.granted(kind: type.id)) }
      }
      switch event.kind {
      case .step:
        reached.insert(.step(file: file, event.step))
        // The platform itself takes the step of a clock that ran out.
        for rule in type.clocks
        where event.actor == nil && rule.step == event.step && rule.states.contains(event.before) {
          reached.insert(Self.deadline(rule, sheet.record.fields))
        }
      case .clock:
        let words = event.step.split(separator: " ").map(String.init)
        guard words.count == 2, let rule = type.clock(words[0]) else { continue }
        switch words[1] {
        case "deadline":
          rungs[rule.id] = 0
          reached.insert(Self.deadline(rule, sheet.record.fields))
        case "escalated":
          let rung = rungs[rule.id, default: 0]
          rungs[rule.id] = rung + 1
          reached.insert(Self.rung(rung, of: rule))
        default: reached.insert(.clock(file: rule.place.file, rule.id, does: words[1]))
        }
      case .opened, .note, .personal: break
      }
    }
  }

  private static func things(of type: CaseType) -> [Thing] {
    let file = file(of: type)
    return [.granted(kind: type.id)] + type.states.map { .state(file: file, $0.id) }
      + type.steps.map { .step(file: file, $0.id) } + type.clocks.flatMap(things)
  }

  private static func things(of rule: ClockRule) -> [Thing] {
    var things = rule.ladder.indices.map { rung($0, of: rule) }
    if rule.warnAt != nil || !rule.remindBefore.isEmpty {
      things.append(.clock(file: rule.place.file, rule.id, does: "reminder"))
    }
    guard case .byField(let field, let limits) = rule.limit else {
      return things + [deadline(rule, [:])]
    }
    return things + limits.keys.map { deadline(rule, [field: $0]) }
  }

  /// A clock whose time goes by a choice runs out for each.
  private static func deadline(_ rule: ClockRule, _ fields: [String: String]) -> Thing {
    var does = "deadline"
    if case .byField(let field, _) = rule.limit { does += " of \(fields[field] ?? "nothing")" }
    return .clock(file: rule.place.file, rule.id, does: does)
  }

  private static func rung(_ number: Int, of rule: ClockRule) -> Thing {
    .clock(file: rule.place.file, rule.id, does: "rung \(number + 1)")
  }

  /// The file with the steps of a kind: its own, or that of the kind it builds on.
  private static func file(of type: CaseType) -> String {
    type.steps.first?.place.file ?? type.place.file
  }
}
