internal import PolicyPacks
internal import Storage
internal import TradeTerms

/// Lists cases by what somebody may see, each question by one index.
struct CaseListStore {
  private let session: any DatabaseSession
  private let shelf: CaseShelf

  init(_ session: any DatabaseSession, _ shelf: CaseShelf) {
    self.session = session
    self.shelf = shelf
  }

  private enum Binding {
    case int(Int64)
    case text(String)
  }

  /// One way in which somebody sees cases; each is answered by an index of its own.
  private struct Way {
    var sql: String
    var values: [Binding]
    /// Whether it finds so few that an order from an index would cost more than it saves.
    var isNarrow = false
    /// Whether it finds what waits for somebody, which is open.
    var isOfTurn = false
  }

  func page(_ query: CaseQuery, for actor: CaseActor) throws -> CasePage {
    // What is over waits for nobody.
    if query.view == .waiting, !query.isOpen, !query.isWhole {
      return CasePage(rows: [], next: nil)
    }
    var rows: [Int64: CaseRecord] = [:]
    for way in ways(query.view, actor) {
      for record in try self.rows(query, way) { rows[record.id] = record }
    }
    let sorted = rows.values.sorted { left, right in
      (Self.due(left), left.id) < (Self.due(right), right.id)
    }
    let shown = Array(sorted.prefix(query.limit))
    let last = shown.last.map { CaseQuery.Place(due: Self.due($0), id: $0.id) }
    return CasePage(rows: shown, next: sorted.count > query.limit ? last : nil)
  }

  func tally(for actor: CaseActor, at instant: Instant) throws -> CaseTally {
    var open = 0
    var overdue = 0
    for way in turns(of: actor) {
      let select = try session.statement(
        "SELECT COUNT(*), COALESCE(SUM(CASE WHEN due_at < ? THEN 1 ELSE 0 END), 0) "
          + "FROM case_file WHERE \(way.sql)")
      select.bind(1, instant.millisecondsSinceEpoch)
      bind(way.values, to: select, from: 2)
      defer { select.reset() }
      guard try select.step() else { continue }
      open += Int(select.int(0))
      overdue += Int(select.int(1))
    }
    return CaseTally(open: open, overdue: overdue)
  }

  private static func due(_ record: CaseRecord) -> Int64 {
    record.dueAt?.millisecondsSinceEpoch ?? CaseStore.never
  }

  private func ways(_ view: CaseQuery.View, _ actor: CaseActor) -> [Way] {
    if view == .waiting { return turns(of: actor) }
    if view == .all, actor.kind == .province || actor.kind == .platform {
      return [Way(sql: "id > 0", values: [])]
    }
    var ways = actor.units.map { Way(sql: "unit = ?", values: [.text($0.description)]) }
    if let organisation = actor.organisation {
      ways.append(Way(sql: "opener = ?", values: [.int(organisation)]))
    }
    if actor.kind == .enterprise {
      for code in actor.codes.sorted() {
        ways.append(Way(sql: "subject = ?", values: [.text(code)]))
      }
    }
    if let person = actor.person {
      ways.append(Way(sql: Self.judged, values: [.int(person.account)], isNarrow: true))
    }
    if actor.kind == .city, let city = actor.city {
      ways.append(Way(sql: "city = ?", values: [.text(city.code)]))
    }
    if actor.isCoordinator {
      let side = Binding.text(CaseTurn.coordinator)
      ways.append(Way(sql: "waits_for = ?", values: [side], isNarrow: true))
    }
    for code in actor.mandators.sorted() {
      ways.append(Way(sql: "subject = ?", values: [.text(code)]))
    }
    return ways
  }

  /// Where it is somebody's turn, by the roles that `CaseActor.roles` gives them. No case is found
  /// in two of these ways, so that their counts add up to what they list.
  private func turns(of actor: CaseActor) -> [Way] {
    var ways: [Way] = []
    if let person = actor.person {
      ways.append(
        Way(
          sql: "waits_for = ? AND \(Self.judged)",
          values: [.text(CaseTurn.expert), .int(person.account)], isOfTurn: true))
    }
    guard actor.isOfficer, let organisation = actor.organisation else { return ways }
    for unit in actor.units {
      var way = Way(sql: "waits_for = ?", values: [.text(CaseTurn.desk(unit))], isOfTurn: true)
      if !actor.isManager {
        way.sql += " AND waits_person IN (?, ?)"
        way.values += [.int(CaseTurn.anybody), .int(actor.person?.account ?? CaseTurn.anybody)]
      }
      ways.append(way)
    }
    var offices = actor.isCoordinator ? [CaseTurn.coordinator] : []
    if actor.kind == .city, let city = actor.city { offices.append(CaseTurn.office(of: city)) }
    ways += offices.map { Way(sql: "waits_for = ?", values: [.text($0)], isOfTurn: true) }
    return ways + applications(of: actor, organisation)
  }

  /// What waits for an organisation that asked: about itself, or about others in their name.
  private func applications(of actor: CaseActor, _ organisation: Int64) -> [Way] {
    // That it is open is said too, for the indexes of subjects and openers begin with that.
    let waits = "is_open = 1 AND waits_for = ?"
    let side = Binding.text(CaseTurn.applicant)
    let own = actor.ownSubjects.sorted().map { Binding.text($0) }
    let places = Array(repeating: "?", count: own.count).joined(separator: ", ")
    return own.map { Way(sql: "subject = ? AND \(waits)", values: [$0, side], isOfTurn: true) } + [
      Way(
        sql: "opener = ? AND \(waits) AND "
          + (actor.asksForItself ? "subject = ''" : "subject NOT IN (\(places))"),
        values: [.int(organisation), side] + (actor.asksForItself ? [] : own), isOfTurn: true)
    ]
  }

  /// What somebody was asked to judge, and has not given points for.
  private static let judged = """
    id IN (SELECT case_expert.case_id FROM case_expert
      JOIN expert ON expert.id = case_expert.expert
      WHERE expert.account = ? AND case_expert.recused_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM case_score WHERE case_score.case_id = case_expert.case_id
          AND case_score.expert = case_expert.expert))
    """

  /// What everybody may see, the newest first.
  func shown(limit: Int) throws -> [CaseRecord] {
    var found: [CaseRecord] = []
    for type in shelf.all where type.parent == nil {
      for state in type.states where state.isPublic {
        let select = try session.statement(
          "\(CaseStore.SQL.select) WHERE type = ? AND state = ? ORDER BY id DESC LIMIT ?")
        select.bind(1, type.id)
        select.bind(2, state.id)
        select.bind(3, Int64(limit))
        found += try CaseStore.read(select)
      }
    }
    return Array(found.sorted { $0.id > $1.id }.prefix(limit))
  }

  private func rows(_ query: CaseQuery, _ way: Way) throws -> [CaseRecord] {
    // A plus keeps an engine from walking all open cases by the index of that column.
    let plain = way.isNarrow ? "+" : ""
    var sql = "\(CaseStore.SQL.select) WHERE \(way.sql)"
    var values = way.values
    if query.isGranted {
      let (condition, states) = granted(query.type)
      sql += " AND (\(condition))"
      values += states
    } else if let instant = query.knownAt, !query.isOpen, !query.isWhole {
      let (condition, moments) = ended(query.type, by: instant)
      sql += " AND (\(condition))"
      values += moments
    } else if !query.isWhole, !way.isOfTurn {
      sql += " AND \(plain)is_open = ?"
      values.append(.int(query.isOpen ? 1 : 0))
    }
    for (column, value) in [
      ("type", query.type), ("state", query.state), ("subject", query.subject),
      ("first_unit", query.firstUnit),
    ] where !value.isEmpty {
      sql += " AND \(column) = ?"
      values.append(.text(value))
    }
    if let year = query.year, let first = Day(year: year, month: 1, day: 1),
      let next = Day(year: year + 1, month: 1, day: 1)
    {
      sql += " AND opened_at >= ? AND opened_at < ?"
      values += [first, next].map { .int(Instant(startOf: $0).millisecondsSinceEpoch) }
    }
    if let instant = query.knownAt {
      sql += " AND opened_at <= ?"
      values.append(.int(instant.millisecondsSinceEpoch))
    }
    if let instant = query.overdueAt {
      sql += " AND due_at < ?"
      values.append(.int(instant.millisecondsSinceEpoch))
    }
    if let after = query.after {
      sql += " AND due_at >= ? AND (due_at > ? OR id > ?)"
      values += [.int(after.due), .int(after.due), .int(after.id)]
    }
    sql += " ORDER BY \(plain)due_at, \(plain)id LIMIT ?"
    values.append(.int(Int64(query.limit + 1)))
    let select = try session.statement(sql)
    bind(values, to: select, from: 1)
    return try CaseStore.read(select)
  }

  /// That a case of a kind, or of any, is in a state in which it holds what it came to.
  private func granted(_ type: String) -> (condition: String, values: [Binding]) {
    var parts: [String] = []
    var values: [Binding] = []
    for kind in shelf.all where type.isEmpty || kind.id == type {
      let states = kind.grantedStates
      guard !states.isEmpty else { continue }
      let places = Array(repeating: "?", count: states.count).joined(separator: ", ")
      parts.append("type = ? AND state IN (\(places))")
      values += [.text(kind.id)] + states.map { .text($0) }
    }
    return (parts.isEmpty ? "1 = 0" : parts.joined(separator: " OR "), values)
  }

  /// That a case of a kind, or of any, was over at an instant.
  private func ended(
    _ type: String, by instant: Instant
  ) -> (condition: String, values: [Binding]) {
    var parts: [String] = []
    var values: [Binding] = []
    for kind in shelf.all where type.isEmpty || kind.id == type {
      let states = kind.endStates
      guard !states.isEmpty else { continue }
      parts.append("type = ? AND \(UnitTallyStore.stood(inOneOf: states.count))")
      values += [.text(kind.id), .int(instant.millisecondsSinceEpoch)]
      values += states.map { .text($0) }
    }
    return (parts.isEmpty ? "1 = 0" : parts.joined(separator: " OR "), values)
  }

  private func bind(_ values: [Binding], to select: any DatabaseStatement, from first: Int) {
    for (index, value) in values.enumerated() {
      switch value {
      case .int(let number): select.bind(first + index, number)
      case .text(let text): select.bind(first + index, text)
      }
    }
  }
}
