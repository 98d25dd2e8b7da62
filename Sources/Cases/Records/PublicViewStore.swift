internal import PolicyPacks
internal import Storage
internal import TradeTerms

/// Reads what everybody may see while it runs, and of each no more than a page shows.
struct PublicViewStore {
  private let session: any DatabaseSession
  private let shelf: CaseShelf

  init(_ session: any DatabaseSession, _ shelf: CaseShelf) {
    self.session = session
    self.shelf = shelf
  }

  /// What runs in public now; what ends first stands first.
  func running(limit: Int) throws -> [CaseRecord] {
    var found: [CaseRecord] = []
    for type in shelf.all where type.parent == nil {
      for state in type.states where state.isPublic && !state.isEnd {
        let select = try session.statement(SQL.running)
        select.bind(1, type.id)
        select.bind(2, state.id)
        select.bind(3, Int64(limit))
        found += try CaseStore.read(select)
      }
    }
    let sorted = found.sorted { left, right in
      (left.dueAt?.millisecondsSinceEpoch ?? CaseStore.never, left.id)
        < (right.dueAt?.millisecondsSinceEpoch ?? CaseStore.never, right.id)
    }
    return Array(sorted.prefix(limit))
  }

  /// The first of those who are in public view in a case, and how many they are in all.
  func shown(in id: Int64, limit: Int) throws -> (first: [PublicView.Entry], count: Int) {
    let kinds = self.kinds
    guard !kinds.isEmpty else { return ([], 0) }
    let states = kinds.map(\.states.count)
    let select = try session.statement(SQL.shown(states))
    bind(id, kinds, to: select)
    select.bind(2 + kinds.count + states.reduce(0, +), Int64(limit + 1))
    var first: [PublicView.Entry] = []
    while try select.step() {
      first.append(
        PublicView.Entry(
          id: select.int(0), type: select.text(1), state: select.text(2),
          name: select.text(3).isEmpty ? select.text(4) : select.text(3)))
    }
    select.reset()
    guard first.count > limit else { return (first, first.count) }
    let count = try session.statement(SQL.count(states))
    defer { count.reset() }
    bind(id, kinds, to: count)
    return (Array(first.prefix(limit)), try count.step() ? Int(count.int(0)) : limit)
  }

  /// The kinds that can be in public view, each with the states in which they are.
  private var kinds: [(type: String, states: [String])] {
    shelf.all.compactMap { type in
      let states = type.states.filter { $0.isPublic && !$0.isGranted }.map(\.id)
      return states.isEmpty ? nil : (type.id, states)
    }
  }

  private func bind(
    _ id: Int64, _ kinds: [(type: String, states: [String])], to select: any DatabaseStatement
  ) {
    select.bind(1, id)
    for (index, text) in kinds.flatMap({ [$0.type] + $0.states }).enumerated() {
      select.bind(index + 2, text)
    }
  }

  private enum SQL {
    static let running = """
      \(CaseStore.SQL.select) WHERE type = ? AND state = ? ORDER BY due_at, id LIMIT ?
      """

    static func shown(_ states: [Int]) -> String {
      """
      SELECT id, type, state, subject_name, title FROM case_file
      WHERE \(inView(states)) ORDER BY id LIMIT ?
      """
    }

    static func count(_ states: [Int]) -> String {
      "SELECT COUNT(*) FROM case_file WHERE \(inView(states))"
    }

    /// That a case is in another one and in public view. The index by parents has those only that
    /// have one.
    private static func inView(_ states: [Int]) -> String {
      let kinds = states.map { count in
        "(type = ? AND state IN (\(Array(repeating: "?", count: count).joined(separator: ", "))))"
      }
      return "parent = ? AND parent <> 0 AND (\(kinds.joined(separator: " OR ")))"
    }
  }
}
