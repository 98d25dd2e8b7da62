internal import FEEL
public import PolicyPacks
internal import Registry
internal import Storage
public import TradeTerms

/// A cause of a change in words, with what was and what is.
public struct ChangeReason: Hashable, Sendable {
  public let cause: ChangeCause
  public let label: Wording
  public let before: Wording?
  public let after: Wording?

  /// Both in one line.
  public var text: Wording {
    guard let before, let after else { return label }
    return Wording(
      "\(label.chinese)：\(before.chinese) → \(after.chinese)",
      "\(label.english): \(before.english) → \(after.english)")
  }
}

extension ChangeCause {
  /// What changed, by the names that a pack gives.
  public func label(in pack: PolicyPack) -> Wording {
    switch self {
    case .fact(let name, let year):
      let label = pack.facts[name]?.label ?? Wording(name, name)
      guard let year else { return label }
      return Wording("\(label.chinese)（\(year)）", "\(label.english) (\(year))")
    case .parameter(let name):
      let label = pack.parameters.first { $0.name == name }?.label ?? Wording(name, name)
      return Wording("政策的“\(label.chinese)”", "“\(label.english)” of the policy")
    case .rules(let decision):
      let label =
        pack.decisions.first { $0.id == decision }?.label ?? Wording(decision, decision)
      return Wording("“\(label.chinese)”的规则", "the rules of “\(label.english)”")
    case .year: return Wording("评定年度", "the assessed year")
    case .day: return Wording("判定的日期", "the day that is asked for")
    case .program: return Wording("判定软件", "the software that decides")
    case .registered: return Wording("新登记", "newly in the registry")
    case .gone: return Wording("已不在登记中", "no longer in the registry")
    }
  }
}

/// Finds what the causes of a change were before, and what they are.
struct ChangeReasonReader {
  let session: any DatabaseSession
  let programs: ProgramShelf
  let before: (run: DecisionRun, pack: VersionedPack)
  let after: (run: DecisionRun, pack: VersionedPack)

  func reasons(_ change: DecisionChange) throws -> [ChangeReason] {
    let old = programs.program(before.pack, before.run.basis.day, before.run.basis.year)
    let new = programs.program(after.pack, after.run.basis.day, after.run.basis.year)
    let gathering = FactGathering(session)
    // Facts are compared under the program that asks for them on both sides.
    let factsBefore = try gathering.one(change.party, for: new, .asOf(before.run.basis.knownAt))
    let factsAfter = try gathering.one(change.party, for: new, .asOf(after.run.basis.knownAt))
    return change.causes.map { cause in
      let label = cause.label(in: after.pack.pack)
      switch cause {
      case .fact(let name, let year):
        let request = FactRequest(name: name, year: year)
        guard let fact = new.pack.facts[name], new.factsNeeded.contains(request) else {
          return ChangeReason(cause: cause, label: label, before: nil, after: nil)
        }
        return ChangeReason(
          cause: cause, label: label,
          before: fact.wording(of: factsBefore?.values[request] ?? .unknown),
          after: fact.wording(of: factsAfter?.values[request] ?? .unknown))
      case .parameter(let name):
        return ChangeReason(
          cause: cause, label: label, before: old.wording(ofParameter: name),
          after: new.wording(ofParameter: name))
      case .year:
        return ChangeReason(
          cause: cause, label: label, before: Self.wording(old.year), after: Self.wording(new.year))
      case .day:
        return ChangeReason(
          cause: cause, label: label, before: Self.wording(before.run.basis.day),
          after: Self.wording(after.run.basis.day))
      case .rules, .program, .registered, .gone:
        return ChangeReason(cause: cause, label: label, before: nil, after: nil)
      }
    }
  }

  private static func wording(_ value: some CustomStringConvertible) -> Wording {
    Wording(value.description, value.description)
  }
}

extension PackProgram {
  /// The value of a parameter that is in force, in its own unit.
  fileprivate func wording(ofParameter name: String) -> Wording? {
    guard let parameter = pack.parameters.first(where: { $0.name == name }) else { return nil }
    return parameter.wording(of: parameter.value(on: day, year: year)?.value ?? .null)
  }
}
