internal import PolicyPacks
internal import Storage
internal import TradeTerms

extension CaseWork {
  /// Takes a step in each of some cases, all or none.
  func takeAll(_ takings: [CaseTaking], by actor: CaseActor) throws -> [CaseRecord] {
    try takings.map { try take($0, by: actor) }
  }

  func join(_ ids: [Int64], to topic: Int64, by actor: CaseActor) throws -> [CaseRecord] {
    guard let around = try cases.record(topic), actor.sees(around) else {
      throw CaseError.noSuchCase
    }
    guard around.isOpen else { throw CaseError.parentClosed }
    let own = actor.roles(in: around)
    guard own.contains(.handler) else {
      throw CaseError.mayNotTake(try type(of: around).label, by: [CaseRole.handler.wording])
    }
    var joined: [CaseRecord] = []
    for id in ids {
      guard var record = try cases.record(id), actor.sees(record) else {
        throw CaseError.noSuchCase
      }
      let type = try type(of: record)
      guard let joins = type.joins, joins.type == around.type, let step = type.step(joins.step)
      else { throw CaseError.parentClosed }
      // One that was taken out of another topic may be put into this one.
      guard record.parent == nil || step.from.contains(record.state) else {
        throw CaseError.claimed(number: around.number)
      }
      record.parent = topic
      try apply(
        step, to: &record, type, CaseTaking(id, step.id, revision: record.revision), by: actor)
      joined.append(record)
    }
    return joined
  }

  func handOver(_ ids: [Int64], to person: CasePerson, by actor: CaseActor) throws -> Int {
    var count = 0
    for id in ids {
      guard var record = try cases.record(id), actor.sees(record) else {
        throw CaseError.noSuchCase
      }
      guard record.isOpen, !actor.roles(in: record).isDisjoint(with: [.owner, .manager]) else {
        throw CaseError.mayNotTake(
          Wording("移交", "hand over"), by: [CaseRole.owner.wording, CaseRole.manager.wording])
      }
      guard record.owner != person else { continue }
      record.owner = person
      record.revision += 1
      try note(
        .note, "handOver", on: record, before: record.state, by: actor, comment: person.name,
        fields: CaseFields.handed(to: person.account))
      try keep(record)
      try desk.hooks.audit(actor, "case.hand-over", record.number, person.name, session)
      try tell(
        [.account(person.account)], .waiting, record,
        Wording("“\(record.title)”移交给您", "“\(record.title)” was handed to you"))
      count += 1
    }
    return count
  }
}
