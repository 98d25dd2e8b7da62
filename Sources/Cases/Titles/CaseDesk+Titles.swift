internal import PolicyPacks
internal import Registry
internal import Storage
public import TradeTerms

extension CaseDesk {
  /// The titles that an enterprise has or had, the newest first, as far as somebody may know of the
  /// cases behind them.
  public func heldTitles(of code: String, for actor: CaseActor) async throws -> [HeldTitle] {
    try await database.read { session in
      guard let party = try PartyStore(session).party(code: code) else { return [] }
      return try TitleReading(self, session, for: actor).titles(of: party, code: code)
    }
  }

  /// The titles of which everybody may know who has them: those whose award is in public view.
  public var publicTitles: [(id: String, label: Wording)] {
    var seen: Set<String> = []
    return shelf.all.compactMap { type in
      type.title.flatMap { title in
        type.states.contains { $0.isGranted && $0.isPublic } && seen.insert(title.id).inserted
          ? (title.id, title.label) : nil
      }
    }
  }

  /// Who has the titles today of which everybody may know that, by title, the longest first.
  public func bearers() async throws -> [HeldTitle] {
    let today = now().day
    return try await database.read { session in
      let stranger = CaseActor(
        person: nil, organisation: nil, organisationName: "", kind: .house, isOfficer: false,
        isManager: false)
      let reading = TitleReading(self, session, for: stranger)
      return try publicTitles.flatMap { title in
        try TitleStore(session).holders(of: title.id, on: today).map { held in
          let codes = try PartyStore(session).codes(party: held.party).sorted()
          let code = codes.first { $0.count == 18 } ?? codes.first ?? ""
          // What stands for an organisation without a code is nothing to read.
          let shown = code.hasPrefix("organisation ") ? "" : code
          return try reading.held(held, held, code: shown)
        }.sorted { ($0.from, $0.source) < ($1.from, $1.source) }
      }
    }
  }
}
