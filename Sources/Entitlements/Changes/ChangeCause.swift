/// Something that changed between two runs and because of which an answer is another one.
public enum ChangeCause: Hashable, Sendable {
  /// What is known of a fact.
  case fact(String, year: Int?)
  /// What the policy says: a number or text of it.
  case parameter(String)
  /// How a decision is worked out.
  case rules(String)
  /// The assessed year.
  case year
  /// The day for which it is asked.
  case day
  /// The software that decides.
  case program
  /// The enterprise was not in the registry before.
  case registered
  /// The enterprise is not in the registry any more.
  case gone
}

extension ChangeCause {
  /// One line of text, which `init(coded:)` reads.
  var coded: String {
    switch self {
    case .fact(let name, let year): "fact \(name) \(year.map(String.init) ?? "-")"
    case .parameter(let name): "parameter \(name)"
    case .rules(let decision): "rules \(decision)"
    case .year: "year"
    case .day: "day"
    case .program: "program"
    case .registered: "registered"
    case .gone: "gone"
    }
  }

  init?(coded: Substring) {
    let parts = coded.split(separator: " ").map(String.init)
    switch (parts.first, parts.count) {
    case ("fact", 3): self = .fact(parts[1], year: Int(parts[2]))
    case ("parameter", 2): self = .parameter(parts[1])
    case ("rules", 2): self = .rules(parts[1])
    case ("year", 1): self = .year
    case ("day", 1): self = .day
    case ("program", 1): self = .program
    case ("registered", 1): self = .registered
    case ("gone", 1): self = .gone
    default: return nil
    }
  }
}
