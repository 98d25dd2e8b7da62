internal import PolicyPacks
internal import Storage
internal import TradeTerms

/// Whose turn the open cases are kept to be, beside what their kinds say.
struct CaseTurnStore {
  private let session: any DatabaseSession

  init(_ session: any DatabaseSession) { self.session = session }

  /// A case whose turn is another than the one that is kept.
  struct Stale: Sendable {
    let id: Int64
    let revision: Int64
    let turn: CaseTurn
  }

  /// The open cases of which something else is kept than their kinds say. A kind that is not known
  /// here is left alone: another server may know it.
  func stale(_ shelf: CaseShelf) throws -> [Stale] {
    var waits: [String: [String: CaseRole]] = [:]
    for type in shelf.types.values {
      waits[type.id] = Dictionary(
        type.states.compactMap { state in state.waitsFor.map { (state.id, $0) } },
        uniquingKeysWith: { first, _ in first })
    }
    let select = try session.statement(SQL.open)
    defer { select.reset() }
    var found: [Stale] = []
    while try select.step() {
      guard let roles = waits[select.text(2)] else { continue }
      let owner = select.int(5)
      let turn = CaseTurn(
        roles[select.text(3)], unit: HandlingUnit(select.text(4)), owner: owner == 0 ? nil : owner,
        level: Int(select.int(6)), city: City(select.text(7)))
      guard turn.side != select.text(8) || turn.person != select.int(9) else { continue }
      found.append(Stale(id: select.int(0), revision: select.int(1), turn: turn))
    }
    return found
  }

  /// Keeps whose turn it is, unless the case changed since: then its step kept that already.
  func set(_ stale: Stale) throws {
    let update = try session.statement(SQL.set)
    update.bind(1, stale.turn.side)
    update.bind(2, stale.turn.person)
    update.bind(3, stale.id)
    update.bind(4, stale.revision)
    try update.runLater()
  }

  private enum SQL {
    static let open = """
      SELECT id, revision, type, state, unit, owner, level, city, waits_for, waits_person
      FROM case_file WHERE is_open = 1
      """
    static let set = """
      UPDATE case_file SET waits_for = ?, waits_person = ? WHERE id = ? AND revision = ?
      """
  }
}
